package rim.pipeline.quality;

import static rim.pipeline.quality.PageText.both;
import static rim.pipeline.quality.PageText.text;

import java.util.Map;
import java.util.TreeMap;
import rim.schemas.edition.Quality.ChangedRegion;

/// What checks and their results are called, and what they say, in English and Swedish.
final class CheckWords {
    private static final Map<String, String> NAMES =
            words(
                    "refused", "vägrade",
                    "duplicates", "dubbletter",
                    "units", "enheter",
                    "additivity", "summor",
                    "jumps", "hopp",
                    "themes", "teman",
                    "regions", "regioner",
                    "coverage", "täckning",
                    "preference", "företräde",
                    "ties", "delade platser",
                    "centred", "mitt i det som varieras",
                    "scale", "samma skala");
    private static final Map<String, String> REASONS =
            words(
                    "split_or_merged", "delad, sammanslagen eller omritad",
                    "area_changed", "området har ändrats",
                    "not_in_version", "finns inte i sin version",
                    "country_not_in_version", "landet finns inte i versionen");

    private static final Map<String, String> REFUSALS =
            words(
                    "bad_flags", "flaggor som inte finns",
                    "broken_file", "filen är avbruten",
                    "broken_row", "rad vars celler inte går att skilja åt",
                    "conflicting_duplicate", "två värden för samma cell",
                    "corrected", "rättad av regionen",
                    "deleted", "struken av källan",
                    "empty_description", "tom beskrivning",
                    "duplicate", "samma rad två gånger",
                    "bad_unit_multiplier", "multiplikator som inte går att läsa",
                    "duplicate_key", "samma serie två gånger",
                    "line_too_long", "för lång rad",
                    "not_a_number", "inget tal",
                    "source_changed", "källan har ändrats sedan rättelsen",
                    "not_a_year", "inget år",
                    "out_of_range", "utanför gränserna",
                    "too_few_values", "för få värden",
                    "too_many_values", "för många värden",
                    "unknown_region", "okänd region",
                    "unknown_version", "okänd NUTS-version",
                    "wrong_encoding", "fel teckenkodning",
                    "wrong_key", "fel nyckel",
                    "wrong_number_of_cells", "fel antal celler i raden",
                    "wrong_position", "fel plats",
                    "wrong_quotes", "fel citattecken",
                    "wrong_value", "fel värde");

    private static Map<String, String> words(String... pairs) {
        var words = new TreeMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    static String name(String check) {
        return both(check, NAMES.getOrDefault(check, check));
    }

    /// What a check or a refusal says; marked as English where there is no Swedish for it.
    static String said(String english) {
        return SwedishForms.of(english)
                .map(swedish -> both(english, swedish))
                .orElseGet(() -> "<i lang=\"en\">" + text(english) + "</i>");
    }

    /// Why something was refused, by its code in the table `quarantine`.
    static String refusal(String reason) {
        return both(reason, swedishRefusal(reason));
    }

    static String swedishRefusal(String reason) {
        return REFUSALS.getOrDefault(reason, reason);
    }

    static String fate(ChangedRegion region) {
        var other = region.other();
        return switch (region.fate()) {
            case "renamed" -> both("renamed: " + other, "bytte kod: " + other);
            case "converted" -> both("converted from " + other, "omräknad från " + other);
            default ->
                    both(
                            "lost: " + other.replace('_', ' '),
                            "går förlorad: " + REASONS.getOrDefault(other, other));
        };
    }

    private CheckWords() {}
}
