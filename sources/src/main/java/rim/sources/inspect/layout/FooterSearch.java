package rim.sources.inspect.layout;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.region.RegionNames;

/// Finds what the first row after the last one of a table begins with, so that reading can stop
/// there. What begins a row of the table, too, would cut the table off, and is none.
final class FooterSearch {
    private static final int LONGEST = 40;

    private final TableGuess table;
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private @Nullable String found;
    private boolean hasData;

    FooterSearch(TableGuess table) {
        this.table = table;
    }

    /// Takes rows of the table that others may lie between.
    void know(List<String[]> rows) {
        rows.forEach(row -> beginnings.add(beginning(row)));
    }

    /// Takes the next row.
    void add(String[] row) {
        var begin = beginning(row);
        if (table.isData(row)) {
            beginnings.addAll(after);
            after.clear();
            beginnings.add(begin);
            hasData = true;
            found = null;
        } else {
            after.add(begin);
            if (found == null && !begin.isEmpty()) {
                found = RegionNames.standsFor(firstText(row)).isPresent() ? "" : begin;
            }
        }
    }

    /// How the row begins, null for none.
    @Nullable String footer() {
        var begin = found;
        boolean isFooter =
                hasData
                        && begin != null
                        && !begin.isEmpty()
                        && beginnings.stream().noneMatch(b -> b.startsWith(begin));
        return isFooter ? begin : null;
    }

    private static String beginning(String[] row) {
        var text = firstText(row);
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }

    private static String firstText(String[] row) {
        return Arrays.stream(row)
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElse("");
    }
}
