package rim.index.passage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rim.index.analysis.TextAnalysis;
import rim.index.meaning.ModelMark;

/// What an index says of itself, beside its passages.
///
/// @param format which fields it has; a search reads its own format only
/// @param rules by which texts became its terms; a search asks by its own rules only
/// @param software version of the program that wrote it
/// @param languages languages of its reports that have rules of their own
/// @param model which made the vectors of its passages; none when they have none
public record IndexMark(
        String format,
        String rules,
        String software,
        Set<String> languages,
        Optional<ModelMark> model) {
    /// The format that this version writes and reads.
    public static final String FORMAT = "rim-passages-3";

    /// What of this version an index depends on: {@link #dependsOn} is equal in each that it reads.
    public static final String CURRENT = dependsOn(FORMAT, TextAnalysis.RULES);

    private static final String FORMAT_KEY = "format";
    private static final String RULES_KEY = "rules";
    private static final String SOFTWARE_KEY = "software";
    private static final String LANGUAGES_KEY = "languages";
    private static final String MODEL_KEY = "model";
    private static final String DIGEST_KEY = "model-sha256";
    private static final String DIMENSIONS_KEY = "model-dimensions";
    private static final String KNOWN_KEY = "model-languages";

    public IndexMark {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }

    /// Reads what {@link #entries} wrote; what is missing is `unknown`.
    public static IndexMark of(Map<String, String> entries) {
        return new IndexMark(
                entries.getOrDefault(FORMAT_KEY, "unknown"),
                entries.getOrDefault(RULES_KEY, "unknown"),
                entries.getOrDefault(SOFTWARE_KEY, "unknown"),
                words(entries, LANGUAGES_KEY),
                model(entries));
    }

    /// Its format and the rules of its terms.
    public String dependsOn() {
        return dependsOn(format, rules);
    }

    private static String dependsOn(String format, String rules) {
        return format + ", rules " + rules;
    }

    private static Optional<ModelMark> model(Map<String, String> entries) {
        return Optional.ofNullable(entries.get(MODEL_KEY))
                .map(name ->
                        new ModelMark(
                                name,
                                entries.getOrDefault(DIGEST_KEY, ""),
                                Integer.parseInt(entries.getOrDefault(DIMENSIONS_KEY, "0")),
                                words(entries, KNOWN_KEY)));
    }

    private static Set<String> words(Map<String, String> entries, String key) {
        var words = entries.getOrDefault(key, "");
        return words.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(words.split(" ")));
    }

    Map<String, String> entries() {
        var entries = new TreeMap<String, String>();
        entries.put(FORMAT_KEY, format);
        entries.put(RULES_KEY, rules);
        entries.put(SOFTWARE_KEY, software);
        entries.put(LANGUAGES_KEY, String.join(" ", languages));
        model.ifPresent(made -> {
            entries.put(MODEL_KEY, made.name());
            entries.put(DIGEST_KEY, made.sha256());
            entries.put(DIMENSIONS_KEY, String.valueOf(made.dimensions()));
            entries.put(KNOWN_KEY, String.join(" ", made.languages()));
        });
        return entries;
    }
}
