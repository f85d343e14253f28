package rim.app.face.sdmx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.face.sdmx.Flow.CodeListName;

/// What numbers of tables are called, where a flow has several. The code of each is the name of its
/// column in capitals.
final class Measures {
    private static final List<String> NONE = List.of();

    /// Names by code, in the order of the table's columns; none for a list of other things.
    static Map<String, String> of(CodeListName list) {
        var names = new LinkedHashMap<String, String>();
        for (var line : lines(list)) {
            int at = line.indexOf(' ');
            names.put(line.substring(0, at), line.substring(at + 1));
        }
        return names;
    }

    /// All of them; where several lists have a code, its first name.
    static Map<String, String> all() {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(CodeListName.values())
                .map(Measures::of)
                .forEach(each -> each.forEach(names::putIfAbsent));
        return names;
    }

    private static List<String> lines(CodeListName list) {
        return switch (list) {
            case MEASURE ->
                    List.of(
                            "SCORE Score",
                            "RELATIVE Score as a percentage of the reference",
                            "RANK Rank, 1 is the best");
            case SPECIALISATION ->
                    List.of(
                            "SHARE Share of the activity in the region",
                            "LOCATION_QUOTIENT Location quotient",
                            "SHRUNK_QUOTIENT Location quotient, drawn to 1 as small counts leave"
                                    + " it open",
                            "RELATEDNESS_DENSITY Relatedness density, percent",
                            "PROBABILITY Probability that it comes within five years");
            case PORTFOLIO -> portfolio();
            case COMPLEXITY ->
                    List.of(
                            "TOTAL Total of all regions",
                            "UBIQUITY Ubiquity",
                            "AVERAGE_DIVERSITY Average diversity",
                            "COMPLEXITY Economic complexity",
                            "REFLECTIONS Complexity by reflections",
                            "FITNESS_COMPLEXITY Complexity that belongs to fitness");
            case RELATEDNESS ->
                    List.of(
                            "CO_OCCURRENCE Regions that are specialised in both",
                            "PROBABILITY Co-occurrence by what chance would give",
                            "ASSOCIATION Association strength",
                            "COSINE Cosine",
                            "JACCARD Jaccard's index",
                            "PROXIMITY Proximity");
            case SHIFT_SHARE ->
                    List.of(
                            "BEFORE Value of the year before",
                            "AFTER Value of the year after",
                            "CHANGE Change",
                            "NATIONAL What all activities of all regions explain",
                            "INDUSTRY What the same activity elsewhere explains",
                            "REGIONAL The rest, which is of the region");
            case TURNOVER ->
                    List.of(
                            "HAPPENED 1 where it came that was not there, or went that was",
                            "LOCATION_QUOTIENT_BEFORE Location quotient of the year before",
                            "LOCATION_QUOTIENT_AFTER Location quotient of the year after",
                            "RELATEDNESS_DENSITY Relatedness density of the year before, percent");
            default -> NONE;
        };
    }

    private static List<String> portfolio() {
        return List.of(
                "TOTAL Total of all activities",
                "DIVERSITY Diversity",
                "AVERAGE_UBIQUITY Average ubiquity",
                "KRUGMAN_INDEX Krugman's index of specialisation",
                "HERFINDAHL_INDEX Herfindahl's index",
                "ENTROPY Entropy, bits",
                "RELATED_VARIETY Related variety, bits",
                "UNRELATED_VARIETY Unrelated variety, bits",
                "COMPLEXITY Economic complexity",
                "REFLECTIONS Complexity by reflections",
                "FITNESS Fitness",
                "DENSITY_OWN Mean relatedness density of its own activities, percent",
                "DENSITY_OTHER Mean relatedness density of the other activities, percent");
    }

    private Measures() {}
}
