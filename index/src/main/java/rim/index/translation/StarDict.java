package rim.index.translation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a dictionary of StarDict: `NAME.ifo` with settings, `NAME.idx` with words and where their
/// entries are, `NAME.dict` with the entries, and `NAME.syn` with other words for them, each packed
/// by gzip or not. Any of them is named.
///
/// Of an entry's fields those of plain text, Pango markup, HTML and XDXF are read; in the latter
/// three what is slanted, small or coloured is grammar, and each block a line.
final class StarDict {
    private static final String SETTINGS = ".ifo";
    private static final List<String> INDEXES = List.of(".idx", ".idx.gz");
    private static final List<String> SYNONYMS = List.of(".syn", ".syn.dz");
    private static final List<String> TEXTS = List.of(".dict.dz", ".dict");
    private static final List<String> ENDINGS =
            Stream.of(List.of(SETTINGS), INDEXES, SYNONYMS, TEXTS).flatMap(List::stream).toList();
    private static final String PLAIN = "ml";
    private static final String MARKED = "ghx";
    private static final String NO_TRANSLATION =
            "i, em, small, font, k, tr, ex, ex_orig, ex_tran, abr, gr, kref, co, span[foreground],"
                    + " span.example, .pron, .grammar";
    private static final String BLOCKS = "br, div, li, p, dd, dt, def, dtrn, blockquote";

    private final TranslationWords words;

    StarDict(TranslationWords words) {
        this.words = words;
    }

    static DictionaryFiles files(Path file) {
        return DictionaryFiles.of(file, ENDINGS);
    }

    /// Whether a file is one of those of a dictionary that has its settings beside it.
    static boolean isPartOfOne(Path file) {
        return ENDINGS.stream().anyMatch(file.toString()::endsWith)
                && (file.toString().endsWith(SETTINGS) || files(file).has(SETTINGS));
    }

    /// Where an entry is.
    private record Place(String word, long from, int length) {}

    void read(Path file) throws IOException {
        var files = files(file);
        var settings = settings(files.with(SETTINGS));
        var text = files.first("text", TEXTS);
        try {
            var places =
                    places(
                            files.first("index", INDEXES),
                            settings.getOrDefault("idxoffsetbits", "32").equals("64"));
            var sequence = settings.getOrDefault("sametypesequence", "");
            for (Place each : places) {
                if (each.from() < 0
                        || each.length() < 0
                        || each.from() + each.length() > text.length) {
                    throw DictdDictionary.outside(each.word(), files.with(INDEXES.getFirst()));
                }
            }
            places.forEach(each -> readEntry(each.word(), each, text, sequence));
            readSynonyms(files, places, text, sequence);
        } catch (BufferUnderflowException e) {
            throw TranslationReader.unreadable(file, e);
        }
    }

    private static Map<String, String> settings(Path file) throws IOException {
        var settings = new TreeMap<String, String>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                settings.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return settings;
    }

    private static List<Place> places(byte[] index, boolean isLong) {
        var places = new ArrayList<Place>();
        for (var bytes = ByteBuffer.wrap(index); bytes.hasRemaining(); ) {
            var word = text(bytes);
            long from = isLong ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
            places.add(new Place(word, from, bytes.getInt()));
        }
        return places;
    }

    private void readSynonyms(
            DictionaryFiles files, List<Place> places, byte[] text, String sequence)
            throws IOException {
        if (SYNONYMS.stream().noneMatch(files::has)) {
            return;
        }
        for (var bytes = ByteBuffer.wrap(files.first("synonyms", SYNONYMS));
                bytes.hasRemaining(); ) {
            var word = text(bytes);
            int entry = bytes.getInt();
            if (entry < 0 || entry >= places.size()) {
                throw DictdDictionary.outside(word, files.with(SYNONYMS.getFirst()));
            }
            readEntry(word, places.get(entry), text, sequence);
        }
    }

    // Up to the byte 0, which is read with it.
    private static String text(ByteBuffer bytes) {
        var text = new ByteArrayOutputStream();
        for (byte each = bytes.get(); each != 0; each = bytes.get()) {
            text.write(each);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    // Fields in small letters end with the byte 0, those in capitals say their length; the last one
    // of a sequence that all entries share does neither.
    private void readEntry(String word, Place place, byte[] text, String sequence) {
        var bytes = ByteBuffer.wrap(text, (int) place.from(), place.length());
        for (int field = 0; bytes.hasRemaining(); field++) {
            boolean isLast = field == sequence.length() - 1;
            char type = sequence.isEmpty() ? (char) bytes.get() : sequence.charAt(field);
            if (isLast) {
                var rest = new byte[bytes.remaining()];
                bytes.get(rest);
                readField(word, type, new String(rest, StandardCharsets.UTF_8));
            } else if (Character.isUpperCase(type)) {
                bytes.position(bytes.position() + Math.clamp(bytes.getInt(), 0, bytes.remaining()));
            } else {
                readField(word, type, text(bytes));
            }
            if (isLast) {
                return;
            }
        }
    }

    private void readField(String word, char type, String text) {
        @Nullable String plain =
                PLAIN.indexOf(type) >= 0
                        ? text
                        : MARKED.indexOf(type) >= 0 ? withoutMarks(text) : null;
        if (plain != null) {
            plain.lines()
                    .filter(line -> !line.strip().equalsIgnoreCase(word))
                    .forEach(line -> words.add(word, line));
        }
    }

    private static String withoutMarks(String text) {
        var body = Jsoup.parseBodyFragment(text.replace("\n", "<br>")).body();
        body.select(NO_TRANSLATION).remove();
        for (Element each : body.select(BLOCKS)) {
            each.before("\n").after("\n");
        }
        return body.wholeText();
    }
}
