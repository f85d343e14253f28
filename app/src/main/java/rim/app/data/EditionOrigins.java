package rim.app.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.explain.Explanation.Cell;
import rim.engine.explain.Origins;
import rim.schemas.contribution.ValueCorrection;
import rim.schemas.table.IndicatorTable;

/// Where the values of one region come from, by the edition's table of indicators.
public final class EditionOrigins implements Origins {
    private record Key(String indicator, int year) {}

    private final String region;
    private final Map<String, String> titles;
    private final Map<Key, Origin> origins = new HashMap<>();

    /// Reads the origins of all values of a region.
    public EditionOrigins(EditionDatabase database, String region) throws SQLException {
        this.region = region;
        this.titles = database.documents().nodes();
        var digests = new HashMap<String, String>();
        database.edition().manifest().inputs().forEach(i -> digests.put(i.path(), i.sha256()));
        var corrected = CorrectedValues.cells(database);
        database.list(
                "SELECT * FROM indicators WHERE region = ? AND value IS NOT NULL",
                List.of(region),
                cells ->
                        origins.put(
                                new Key(
                                        cells.text(IndicatorTable.INDICATOR),
                                        cells.integer(IndicatorTable.YEAR)),
                                new Origin(
                                        cells.text(IndicatorTable.UNIT),
                                        cells.text(IndicatorTable.STATUS),
                                        cells.text(IndicatorTable.FLAGS),
                                        cells.textOrNull(IndicatorTable.CONVERSION),
                                        cells(
                                                cells.text(IndicatorTable.CELLS),
                                                digests,
                                                corrected))));
    }

    /// Takes `file#row:column` apart.
    private static List<Cell> cells(
            String text, Map<String, String> digests, Map<String, ValueCorrection> corrected) {
        var cells = new ArrayList<Cell>();
        for (var each : CellNames.apart(text)) {
            int hash = each.lastIndexOf('#');
            int colon = each.lastIndexOf(':');
            if (hash > 0 && colon > hash) {
                var file = each.substring(0, hash);
                cells.add(
                        new Cell(
                                file,
                                digests.get(file),
                                Long.parseLong(each.substring(hash + 1, colon)),
                                Integer.parseInt(each.substring(colon + 1)),
                                corrected.get(each)));
            }
        }
        return cells;
    }

    @Override
    public Optional<Origin> of(String indicator, String unit, int year) {
        return unit.equals(region)
                ? Optional.ofNullable(found(new Key(indicator, year)))
                : Optional.empty();
    }

    private @Nullable Origin found(Key key) {
        return origins.get(key);
    }

    @Override
    public String title(String node) {
        return titles.getOrDefault(node, node);
    }
}
