package rim.index.translation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import rim.schemas.RimException;

/// Reads word lists, by the ending of the file's name: dictionaries of dictd, as FreeDict's are in
/// Debian, of StarDict, and in TEI, as FreeDict writes them; translation memories in TMX; and text
/// with tabs.
///
/// Text has a word, a tab and what it may be called, with further tabs, commas or semicolons
/// between; a line with `#` in front is left out.
final class TranslationReader {
    static final String EXPECTED =
            "expected a dictionary of dictd (NAME.index beside NAME.dict.dz), StarDict (NAME.ifo"
                    + " beside NAME.idx and NAME.dict.dz) or TEI (.tei), a memory in TMX (.tmx), or"
                    + " lines of UTF-8 with a word, a tab and its translations";

    private TranslationReader() {}

    /// By word in small letters what it may be called.
    ///
    /// @param languages of the words and of what they are called, for files of several languages
    /// @throws RimException when it cannot be read or has no word
    static SortedMap<String, List<String>> read(Path file, LanguagePair languages) {
        var words = new TranslationWords();
        try {
            readInto(words, file, languages);
        } catch (IOException | XMLStreamException e) {
            throw unreadable(file, e);
        }
        var found = words.all();
        if (found.isEmpty()) {
            throw new RimException(
                    "No word in the translations: '" + file + "' (" + EXPECTED + ")");
        }
        return found;
    }

    /// All files that a word list is made of, of which one was named.
    static List<Path> files(Path named) {
        return switch (form(named)) {
            case STARDICT -> StarDict.files(named).all();
            case DICTD -> DictdDictionary.files(named).all();
            case TEI, MEMORY, LINES -> List.of(named);
        };
    }

    private enum Form {
        TEI,
        MEMORY,
        STARDICT,
        DICTD,
        LINES
    }

    private static Form form(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tei") || name.endsWith(".tei.xml")) {
            return Form.TEI;
        }
        if (name.endsWith(".tmx")) {
            return Form.MEMORY;
        }
        if (StarDict.isPartOfOne(file)) {
            return Form.STARDICT;
        }
        return DictdDictionary.isPartOfOne(file) ? Form.DICTD : Form.LINES;
    }

    private static void readInto(TranslationWords words, Path file, LanguagePair languages)
            throws IOException, XMLStreamException {
        switch (form(file)) {
            case TEI -> new TeiDictionary(words).read(file);
            case MEMORY -> new TranslationMemory(words, languages).read(file);
            case STARDICT -> new StarDict(words).read(file);
            case DICTD -> new DictdDictionary(words).read(file);
            case LINES -> readLines(words, file);
        }
    }

    private static void readLines(TranslationWords words, Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#")) {
                words.add(line.substring(0, tab), line.substring(tab + 1));
            }
        }
    }

    static RimException unreadable(Path file, Exception cause) {
        return new RimException(
                "Cannot read the translations: '" + file + "' (" + EXPECTED + ")", cause);
    }
}
