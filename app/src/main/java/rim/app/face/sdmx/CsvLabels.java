package rim.app.face.sdmx;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.serve.http.Asked;

/// What SDMX-CSV has in place of codes: the codes alone, or with `labels=both` each with its name,
/// as `A: Annual`.
///
/// @param names of codes by their column; none where codes stand alone
record CsvLabels(Map<String, Map<String, String>> names) {
    static final CsvLabels NONE = new CsvLabels(Map.of());
    private static final String BOTH = "both";

    /// Whether a client wants names, by the parameter `labels` or by that of the type that it
    /// accepts.
    static boolean areWanted(Asked asked) {
        return asked.parameter("labels")
                .or(() ->
                        Optional.of(asked.accept())
                                .filter(accept -> accept.replace(" ", "").contains("labels=both"))
                                .map(accept -> BOTH))
                .filter(BOTH::equals)
                .isPresent();
    }

    static CsvLabels of(Flow flow, EditionDatabase database) throws SQLException {
        var lists = new CodeLists(database);
        var names = new HashMap<String, Map<String, String>>();
        for (var dimension : flow.dimensions()) {
            names.put(dimension.id(), lists.codes(dimension.list()));
        }
        names.put(Flow.STATUS, lists.codes(Flow.CodeListName.OBS_STATUS));
        names.put(Flow.UNIT, lists.codes(Flow.CodeListName.UNIT));
        return new CsvLabels(names);
    }

    String header(String column) {
        return names.isEmpty() ? column : column + ": " + Concepts.name(column);
    }

    String cell(String column, String code) {
        var name = names.getOrDefault(column, Map.of()).get(code);
        return name == null ? code : code + ": " + name;
    }
}
