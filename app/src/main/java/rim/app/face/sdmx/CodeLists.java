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
            case DATASET -> datasets();
            case ACTIVITY -> activities();
            case MEASURE,
                    SPECIALISATION,
                    PORTFOLIO,
                    COMPLEXITY,
                    RELATEDNESS,
                    SHIFT_SHARE,
                    TURNOVER ->
                    Measures.of(list);
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
        Measures.all().forEach(codes::putIfAbsent);
        return codes;
    }
}
