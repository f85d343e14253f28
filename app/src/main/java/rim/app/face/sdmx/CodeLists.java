package rim.app.face.sdmx;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rim.app.data.EditionDatabase;
import rim.schemas.activity.NaceNames;

/// The codes of an edition, each with its name.
record CodeLists(EditionDatabase database) {
    /// Codes in order, with names.
    Map<String, String> codes(Flow.CodeListName list) throws SQLException {
        return switch (list) {
            case FREQ -> Map.of("A", "Annual");
            case INDICATOR -> indicators();
            case NODE -> nodes();
            case MEASURE -> measures();
            case DATASET -> datasets();
            case ACTIVITY -> activities();
            case SPECIALISATION -> specialisation();
            case PORTFOLIO -> portfolio();
            case GEO -> regions();
            case OBS_STATUS -> Status.names();
            case UNIT -> units();
        };
    }

    private Map<String, String> indicators() throws SQLException {
        return titled("SELECT DISTINCT indicator AS code FROM indicators ORDER BY 1", Map.of());
    }

    private Map<String, String> nodes() throws SQLException {
        return titled(
                "SELECT DISTINCT node AS code FROM scores ORDER BY 1",
                database.documents().nodes());
    }

    private Map<String, String> titled(String sql, Map<String, String> titles) throws SQLException {
        var codes = new LinkedHashMap<String, String>();
        for (var code : database.list(sql, List.of(), cells -> cells.text("code"))) {
            codes.put(code, titles.getOrDefault(code, database.documents().title(code)));
        }
        return codes;
    }

    private static Map<String, String> measures() {
        var measures = new LinkedHashMap<String, String>();
        measures.put("SCORE", "Score");
        measures.put("RELATIVE", "Score as a percentage of the reference");
        measures.put("RANK", "Rank, 1 is the best");
        return measures;
    }

    private static Map<String, String> specialisation() {
        var measures = new LinkedHashMap<String, String>();
        measures.put("SHARE", "Share of the activity in the region");
        measures.put("LOCATION_QUOTIENT", "Location quotient");
        measures.put(
                "SHRUNK_QUOTIENT", "Location quotient, drawn to 1 as small counts leave it open");
        measures.put("RELATEDNESS_DENSITY", "Relatedness density, percent");
        measures.put("PROBABILITY", "Probability that it comes within five years");
        return measures;
    }

    /// Columns of the table of portfolios, in capitals.
    static Map<String, String> portfolio() {
        var measures = new LinkedHashMap<String, String>();
        measures.put("TOTAL", "Total of all activities");
        measures.put("DIVERSITY", "Diversity");
        measures.put("AVERAGE_UBIQUITY", "Average ubiquity");
        measures.put("KRUGMAN_INDEX", "Krugman's index of specialisation");
        measures.put("HERFINDAHL_INDEX", "Herfindahl's index");
        measures.put("ENTROPY", "Entropy, bits");
        measures.put("RELATED_VARIETY", "Related variety, bits");
        measures.put("UNRELATED_VARIETY", "Unrelated variety, bits");
        measures.put("COMPLEXITY", "Economic complexity");
        measures.put("REFLECTIONS", "Complexity by reflections");
        measures.put("FITNESS", "Fitness");
        measures.put("DENSITY_OWN", "Mean relatedness density of its own activities, percent");
        measures.put("DENSITY_OTHER", "Mean relatedness density of the other activities, percent");
        return measures;
    }

    private Map<String, String> datasets() throws SQLException {
        var codes = new LinkedHashMap<String, String>();
        for (var code : distinct("dataset")) {
            codes.put(code, database.documents().dataset(code).path("title").asText(code));
        }
        return codes;
    }

    private Map<String, String> activities() throws SQLException {
        var codes = new LinkedHashMap<String, String>();
        for (var code : distinct("activity")) {
            codes.put(code, NaceNames.of(code, "en").orElse(code));
        }
        return codes;
    }

    private List<String> distinct(String column) throws SQLException {
        return database.list(
                "SELECT DISTINCT " + column + " AS code FROM specialisation ORDER BY 1",
                List.of(),
                cells -> cells.text("code"));
    }

    private Map<String, String> regions() throws SQLException {
        var codes = new LinkedHashMap<String, String>();
        database.regions().all().forEach(region -> codes.put(region.code(), region.name()));
        return codes;
    }

    private Map<String, String> units() throws SQLException {
        var codes = new TreeMap<String, String>();
        database.list(
                        "SELECT DISTINCT unit AS code FROM indicators",
                        List.of(),
                        cells -> cells.text("code"))
                .forEach(code -> codes.put(CodeId.of(code), database.documents().unitName(code)));
        codes.putAll(measures());
        codes.putAll(specialisation());
        codes.putAll(portfolio());
        return codes;
    }
}
