package rim.index.translation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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
    /// @param from ISO 639-1 code of the words' language, for files of several languages
    /// @param to of what they are called
    /// @throws RimException when it cannot be read or has no word
    static SortedMap<String, List<String>> read(Path file, String from, String to) {
        var words = new TranslationWords();
        try {
            readInto(words, file, from, to);
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

    private static void readInto(TranslationWords words, Path file, String from, String to)
            throws IOException, XMLStreamException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tei") || name.endsWith(".tei.xml")) {
            new TeiDictionary(words).read(file);
        } else if (name.endsWith(".tmx")) {
            new TranslationMemory(words, from, to).read(file);
        } else if (StarDict.isPartOfOne(file)) {
            new StarDict(words).read(file);
        } else if (DictdDictionary.isPartOfOne(file)) {
            new DictdDictionary(words).read(file);
        } else {
            readLines(words, file);
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

    /// All bytes of a file, unpacked where it is gzip, as what dictzip packs is.
    static byte[] bytes(Path file) throws IOException {
        boolean isPacked = file.toString().endsWith(".dz") || file.toString().endsWith(".gz");
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
            return plain.readAllBytes();
        } catch (ZipException e) {
            throw unreadable(file, e);
        }
    }

    /// The bytes of the first file of some that is there.
    ///
    /// @throws RimException when none is
    static byte[] first(String what, List<Path> files) throws IOException {
        for (Path each : files) {
            if (Files.exists(each)) {
                return bytes(each);
            }
        }
        throw new RimException(
                "No " + what + " of the dictionary: '" + files.getFirst() + "' (" + EXPECTED + ")");
    }

    /// A name without its ending, where it has one of some.
    static String stem(Path file, List<String> endings) {
        var name = file.toString();
        return endings.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
