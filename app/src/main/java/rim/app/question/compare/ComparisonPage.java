package rim.app.question.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.NamedRegion;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Rounding;
import rim.app.print.Rows;

/// Prints regions side by side.
record ComparisonPage(Console console, Comparison comparison) {
    void print() throws IOException, SQLException {
        for (var region : comparison.regions()) {
            console.print(region + "\n");
        }
        console.print("\nScores, ranks and values in " + comparison.year() + "\n");
        var columns = new ArrayList<>(List.of("title"));
        for (var region : comparison.regions()) {
            columns.add(region.code());
            columns.add("rank");
            columns.add("value");
            if (!region.equals(comparison.regions().getFirst())) {
                columns.add("gap");
            }
        }
        columns.add("unit");
        console.print(Format.TABLE, Rows.of(columns, sideBySide()));
        comparison.ahead().forEach(each -> console.print(ahead(each) + "\n"));
        for (NamedRegion region : comparison.regions()) {
            sayMissing(region);
        }
    }

    private static String ahead(Comparison.Ahead each) {
        return each.region()
                + " is ahead of "
                + each.other()
                + " in "
                + Rounding.percent(each.probability())
                + " of the draws.";
    }

    private List<List<@Nullable Object>> sideBySide() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var node : comparison.nodes()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(node.title());
            for (var s : node.standings()) {
                row.addAll(Arrays.<@Nullable Object>asList(s.score(), s.rank(), s.value()));
                if (!s.equals(node.standings().getFirst())) {
                    row.add(s.gap());
                }
            }
            row.add(node.unitName());
            rows.add(row);
        }
        return rows;
    }

    private void sayMissing(NamedRegion region) {
        for (var node : comparison.nodes()) {
            for (var s : node.standings()) {
                if (s.region().equals(region.code()) && s.missing() != null) {
                    console.say(region.code() + ", " + node.title() + ": " + s.missing());
                }
            }
        }
    }
}
