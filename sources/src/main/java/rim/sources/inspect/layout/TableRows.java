package rim.sources.inspect.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rim.sources.inspect.column.CellText;
import rim.sources.inspect.column.ColumnProfile;
import rim.sources.inspect.region.RegionNames;

/// What columns of a table say of each other, row by row.
final class TableRows {
    private static final int SOME_REGIONS = 5;

    private final List<String[]> rows;
    private final Map<Integer, List<String[]>> ofRegions = new HashMap<>();

    TableRows(List<String[]> rows) {
        this.rows = rows;
    }

    /// The text of a row in a column; empty where the row is shorter.
    static String text(String[] row, ColumnProfile column) {
        return column.at() < row.length ? row[column.at()].strip() : "";
    }

    /// The rows in which a column stands for a region.
    List<String[]> ofRegions(ColumnProfile region) {
        return ofRegions.computeIfAbsent(
                region.at(),
                at ->
                        rows.stream()
                                .filter(r -> RegionNames.standsFor(text(r, region)).isPresent())
                                .toList());
    }

    /// Whether the same text of a column always stands beside the same text of another.
    boolean isToldBy(ColumnProfile one, ColumnProfile other) {
        var said = new HashMap<String, String>();
        for (String[] row : rows) {
            var text = text(row, other);
            if (!text.equals(said.computeIfAbsent(text(row, one), r -> text))) {
                return false;
            }
        }
        return true;
    }

    /// Whether two columns say the same region in each row that has one.
    boolean isSameRegion(ColumnProfile region, ColumnProfile other) {
        var all = ofRegions(region);
        return !all.isEmpty()
                && all.stream().allMatch(r -> RegionNames.isSame(text(r, other), text(r, region)));
    }

    /// Whether two columns say the same region in at least half of the rows that have one.
    boolean isMostlySameRegion(ColumnProfile region, ColumnProfile other) {
        var all = ofRegions(region);
        long same =
                all.stream()
                        .filter(r -> RegionNames.isCodeOf(text(r, region), text(r, other)))
                        .count();
        return 2 * same >= all.size();
    }

    /// Whether two columns say the same year in each row, however they write it.
    boolean isSameYear(ColumnProfile one, ColumnProfile other) {
        return rows.stream()
                .filter(r -> !text(r, one).isEmpty())
                .allMatch(r -> CellText.isSameYear(text(r, one), text(r, other)));
    }

    /// Whether a column has as many different texts as there are regions, of which there are some.
    boolean isAnotherForEach(ColumnProfile region, ColumnProfile column) {
        var all = ofRegions(region);
        long regions = all.stream().map(r -> text(r, region)).distinct().count();
        long texts = all.stream().map(r -> text(r, column)).distinct().count();
        return regions >= SOME_REGIONS && texts == regions;
    }
}
