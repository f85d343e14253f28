package rim.index.passage;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an index says of itself, beside its passages.
///
/// @param format which fields it has; a search reads its own format only
/// @param software version of the program that wrote it
/// @param languages languages of its reports that have rules of their own
public record IndexMark(String format, String software, Set<String> languages) {
    /// The format that this version writes and reads.
    public static final String FORMAT = "rim-passages-3";

    private static final String FORMAT_KEY = "format";
    private static final String SOFTWARE_KEY = "software";
    private static final String LANGUAGES_KEY = "languages";

    public IndexMark {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }

    /// Reads what {@link #entries} wrote; what is missing is `unknown`.
    public static IndexMark of(Map<String, String> entries) {
        var languages = entries.getOrDefault(LANGUAGES_KEY, "");
        return new IndexMark(
                entries.getOrDefault(FORMAT_KEY, "unknown"),
                entries.getOrDefault(SOFTWARE_KEY, "unknown"),
                languages.isBlank() ? Set.of() : Set.of(languages.split(" ")));
    }

    Map<String, String> entries() {
        return new TreeMap<>(
                Map.of(
                        FORMAT_KEY, format,
                        SOFTWARE_KEY, software,
                        LANGUAGES_KEY, String.join(" ", new TreeSet<>(languages))));
    }
}
