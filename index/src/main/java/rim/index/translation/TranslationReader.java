package rim.index.translation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import rim.schemas.RimException;

/// Reads word lists: dictionaries of dictd, as FreeDict's are in Debian, and text with tabs.
///
/// Of dictd the file `NAME.index` is named, or the `NAME.dict.dz` or `NAME.dict` beside it. Its
/// entries are for people: the first line is the word; of the others those count that are not set
/// in, which are examples and notes, and neither grammar, pronunciation nor what stands in
/// brackets. Text has a word, a tab and what it may be called, with further tabs, commas or
/// semicolons between; a line with `#` in front is left out.
final class TranslationReader {
    private static final String EXPECTED =
            "expected a dictionary of dictd (NAME.index beside NAME.dict.dz) or lines of UTF-8 with"
                    + " a word, a tab and its translations";
    private static final String INDEX = ".index";
    private static final List<String> TEXTS = List.of(".dict.dz", ".dict");
    private static final String DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// Grammar, registers, pronunciation, numbers of senses.
    private static final Pattern ASIDE =
            Pattern.compile("<[^>]*>|\\[[^\\]]*\\]|\\([^)]*\\)|\\{[^}]*\\}|/[^/]*/|^\\s*\\d+\\.");

    private static final Pattern BETWEEN = Pattern.compile("[,;\\t]");
    private static final Pattern NO_TRANSLATION =
            Pattern.compile("\\s{3,}.*|\\s*(?:see|Synonyms?|Antonyms?|Note)\\s*:.*");

    private final TreeMap<String, LinkedHashSet<String>> words = new TreeMap<>();

    private TranslationReader() {}

    static SortedMap<String, List<String>> read(Path file) {
        var reading = new TranslationReader();
        try {
            var name = file.toString();
            var ending =
                    List.of(INDEX, TEXTS.get(0), TEXTS.get(1)).stream()
                            .filter(name::endsWith)
                            .findFirst();
            if (ending.isPresent()) {
                var stem = name.substring(0, name.length() - ending.get().length());
                reading.readEntries(Path.of(stem + INDEX), text(stem));
            } else {
                reading.readLines(file);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        var found = new TreeMap<String, List<String>>();
        reading.words.forEach((word, all) -> found.put(word, List.copyOf(all)));
        if (found.isEmpty()) {
            throw new RimException(
                    "No word in the translations: '" + file + "' (" + EXPECTED + ")");
        }
        return found;
    }

    static RimException unreadable(Path file, Exception cause) {
        return new RimException(
                "Cannot read the translations: '" + file + "' (" + EXPECTED + ")", cause);
    }

    // What dictzip packs is gzip.
    private static byte[] text(String stem) throws IOException {
        for (String ending : TEXTS) {
            var file = Path.of(stem + ending);
            if (Files.exists(file)) {
                try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                        InputStream plain =
                                ending.endsWith("dz") ? new GZIPInputStream(bytes) : bytes) {
                    return plain.readAllBytes();
                } catch (ZipException e) {
                    throw unreadable(file, e);
                }
            }
        }
        throw new RimException(
                "No text of the dictionary: '" + stem + TEXTS.getFirst() + "' (" + EXPECTED + ")");
    }

    private void readEntries(Path index, byte[] text) throws IOException {
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
                throw new RimException(
                        "The entry of '"
                                + cells[0]
                                + "' is not in the dictionary's text ["
                                + index
                                + "] ("
                                + EXPECTED
                                + ")");
            }
            readEntry(cells[0], new String(text, (int) from, (int) length, StandardCharsets.UTF_8));
        }
    }

    private void readEntry(String word, String entry) {
        entry.lines()
                .skip(1)
                .filter(line -> !NO_TRANSLATION.matcher(line).matches())
                .forEach(line -> add(word, line));
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

    private void readLines(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#")) {
                add(line.substring(0, tab), line.substring(tab + 1));
            }
        }
    }

    private void add(String word, String translations) {
        var all = new ArrayList<String>();
        for (String each : BETWEEN.split(ASIDE.matcher(translations).replaceAll(" "))) {
            var text = each.strip().replaceAll("\\s+", " ");
            if (!text.isEmpty()) {
                all.add(text);
            }
        }
        if (!all.isEmpty()) {
            words.computeIfAbsent(word.strip().toLowerCase(Locale.ROOT), w -> new LinkedHashSet<>())
                    .addAll(all);
        }
    }
}
