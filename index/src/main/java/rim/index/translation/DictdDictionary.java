package rim.index.translation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import rim.schemas.RimException;

/// Reads a dictionary of dictd: `NAME.index` with words and where their entries are, in digits of
/// base 64, and `NAME.dict.dz` or `NAME.dict` with the entries. Any of them is named.
///
/// Entries are for people: the first line is the word; of the others those count that are not set
/// in, which are examples and notes.
final class DictdDictionary {
    private static final String INDEX = ".index";
    private static final List<String> TEXTS = List.of(".dict.dz", ".dict");
    private static final List<String> ENDINGS = List.of(INDEX, TEXTS.get(0), TEXTS.get(1));
    private static final String DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final Pattern NO_TRANSLATION =
            Pattern.compile("\\s{3,}.*|\\s*(?:see|Synonyms?|Antonyms?|Note)\\s*:.*");

    private final TranslationWords words;

    DictdDictionary(TranslationWords words) {
        this.words = words;
    }

    static DictionaryFiles files(Path file) {
        return DictionaryFiles.of(file, ENDINGS);
    }

    static boolean isPartOfOne(Path file) {
        return ENDINGS.stream().anyMatch(file.toString()::endsWith);
    }

    void read(Path file) throws IOException {
        var files = files(file);
        var text = files.first("text", TEXTS);
        var index = files.with(INDEX);
        for (String line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
            var cells = line.split("\t");
            if (cells.length < 3
                    || cells[0].startsWith("00database")
                    || cells[0].startsWith("00-")) {
                continue;
            }
            long from = number(cells[1]);
            long length = number(cells[2]);
            if (from < 0 || length < 0 || from + length > text.length) {
                throw outside(cells[0], index);
            }
            readEntry(cells[0], new String(text, (int) from, (int) length, StandardCharsets.UTF_8));
        }
    }

    static RimException outside(String word, Path index) {
        return new RimException(
                "The entry of '"
                        + word
                        + "' is not in the dictionary's text ["
                        + index
                        + "] ("
                        + TranslationReader.EXPECTED
                        + ")");
    }

    private void readEntry(String word, String entry) {
        entry.lines()
                .skip(1)
                .filter(line -> !NO_TRANSLATION.matcher(line).matches())
                .forEach(line -> words.add(word, line));
    }

    private static long number(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = DIGITS.indexOf(digits.charAt(i));
            if (digit < 0 || number > Integer.MAX_VALUE) {
                return -1;
            }
            number = number * DIGITS.length() + digit;
        }
        return number;
    }
}
