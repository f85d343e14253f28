package rim.app.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.engine.peers.RegionStructure;
import rim.engine.peers.RegionStructure.Dimension;
import rim.engine.peers.RegionStructure.Variable;
import rim.schemas.table.StructureTable;

/// The structural variables that an edition carries.
public final class EditionStructure {

    /// Reads them.
    ///
    /// @throws Unanswerable when the edition has none
    public static RegionStructure of(EditionDatabase database) throws SQLException {
        var documents = database.documents();
        var columns = columns(database);
        if (columns.isEmpty()) {
            throw new Unanswerable(
                    Unanswerable.Reason.NOTHING,
                    "Edition " + database.edition().name() + " has no structural variables.",
                    List.of(),
                    "Name a table with --structure, or give the next update a"
                            + " NAME.structure.json.");
        }
        var regions = columns.values().stream().flatMap(c -> c.keySet().stream()).distinct();
        var sorted = regions.sorted().toList();
        var dimensions = new ArrayList<Dimension>();
        var values = new ArrayList<double[]>();
        for (var each : documents.structure().path("dimensions")) {
            var variables = new ArrayList<Variable>();
            for (var variable : each.path("variables")) {
                var column = columns.get(variable.asText());
                if (column != null) {
                    variables.add(
                            new Variable(variable.asText(), documents.title(variable.asText())));
                    values.add(values(column, sorted));
                }
            }
            if (!variables.isEmpty()) {
                var code = each.path("code").asText();
                dimensions.add(new Dimension(code, each.path("title").asText(code), variables));
            }
        }
        return new RegionStructure(
                "edition " + database.edition().name(),
                sorted,
                dimensions,
                values.toArray(double[][]::new));
    }

    /// Values by variable, then by region.
    private static Map<String, Map<String, Double>> columns(EditionDatabase database)
            throws SQLException {
        var columns = new LinkedHashMap<String, Map<String, Double>>();
        database.list(
                "SELECT variable, region, value FROM structure",
                List.of(),
                cells ->
                        columns.computeIfAbsent(
                                        cells.text(StructureTable.VARIABLE),
                                        v -> new LinkedHashMap<>())
                                .put(
                                        cells.text(StructureTable.REGION),
                                        cells.number(StructureTable.VALUE)));
        return columns;
    }

    private static double[] values(Map<String, Double> column, List<String> regions) {
        var values = new double[regions.size()];
        Arrays.setAll(values, i -> column.getOrDefault(regions.get(i), Double.NaN));
        return values;
    }

    private EditionStructure() {}
}
