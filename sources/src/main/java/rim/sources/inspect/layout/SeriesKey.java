package rim.sources.inspect.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import rim.sources.inspect.column.ColumnProfile;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.region.RegionNames;

/// Whether columns that may tell series apart do so: rows of one region and year that are the same
/// in all that is known need another column, and where there are none, whatever else a row says is
/// of its value and no code of its series.
final class SeriesKey {
    private final Roles roles;
    private final List<String[]> rows;
    private final boolean isComplete;

    /// @param rows those of the table's beginning
    SeriesKey(Roles roles, List<String[]> rows) {
        this.roles = roles;
        var region = roles.region();
        this.rows =
                region == null
                        ? rows
                        : rows.stream()
                                .filter(r ->
                                        RegionNames.standsFor(TableRows.text(r, region))
                                                .isPresent())
                                .toList();
        this.isComplete = !this.rows.isEmpty() && isUnique(known());
    }

    private List<ColumnProfile> known() {
        var known = new ArrayList<ColumnProfile>();
        if (roles.region() != null) {
            known.add(roles.region());
        }
        if (roles.year() != null) {
            known.add(roles.year());
        }
        known.addAll(roles.of(Meaning.VERSION));
        known.addAll(roles.of(Meaning.UNIT));
        known.addAll(roles.of(Meaning.PART_OF_YEAR));
        roles.free().stream().filter(c -> c.saidToBe(Meaning.DIMENSION) > 0).forEach(known::add);
        return known;
    }

    private boolean isUnique(List<ColumnProfile> key) {
        var seen = new HashSet<List<String>>();
        return rows.stream()
                .allMatch(row -> seen.add(key.stream().map(c -> TableRows.text(row, c)).toList()));
    }

    /// Whether a column that nobody knows tells nothing apart, and is not the same in all rows.
    boolean isIdle(ColumnProfile column) {
        return isComplete && column.saidToBe(Meaning.DIMENSION) == 0 && !isConstant(column);
    }

    private boolean isConstant(ColumnProfile column) {
        return rows.stream().map(r -> TableRows.text(r, column)).distinct().count() <= 1;
    }

    /// Whether it says more of the region: it is called so, and always the same beside the same
    /// one.
    boolean isOfRegion(ColumnProfile column) {
        var region = roles.region();
        boolean isCalled =
                column.saidToBe(Meaning.LABEL) > 0 || column.saidToBe(Meaning.REGION) > 0;
        return region != null && isCalled && new TableRows(rows).isToldBy(region, column);
    }
}
