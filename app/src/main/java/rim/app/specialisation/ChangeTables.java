package rim.app.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.StageTable;
import rim.engine.kernel.specialisation.ShiftShare;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.Turnover;
import rim.schemas.table.ColumnType;

/// Tables of what changed between years: the parts of change, activities that came and went.
record ChangeTables(Measurement of) {

    List<StageTable> tables() {
        var changes =
                IntStream.range(1, of.years().size())
                        .mapToObj(y -> shiftShare(of.years().get(y - 1), of.years().get(y)))
                        .flatMap(List::stream)
                        .toList();
        return of.years().size() < 2
                ? List.of()
                : List.of(
                        new StageTable.Builder("shift_share")
                                .columns(ColumnType.TEXT, "region", "activity")
                                .columns(ColumnType.INTEGER, "from_year", "to_year")
                                .columns(
                                        ColumnType.DOUBLE,
                                        "before",
                                        "after",
                                        "change",
                                        "national",
                                        "industry",
                                        "regional")
                                .with(changes),
                        turnover());
    }

    /// Of regions and activities that are measured in both years; nothing where they had nothing
    /// before, so that there is no growth.
    private List<List<@Nullable Object>> shiftShare(MeasuredYear from, MeasuredYear to) {
        var regions =
                places(of.panel().regions(), r -> from.regionAt(r) >= 0 && to.regionAt(r) >= 0);
        var activities =
                places(
                        of.panel().activities(),
                        i -> from.activityAt(i) >= 0 && to.activityAt(i) >= 0);
        var rows = new ArrayList<List<@Nullable Object>>();
        var before = regions.length == 0 ? new double[0] : values(from, regions, activities);
        if (Arrays.stream(before).sum() == 0) {
            return rows;
        }
        var after = values(to, regions, activities);
        var parts = ShiftShare.of(activities.length, before, after);
        for (int cell = 0; cell < before.length; cell++) {
            rows.add(
                    new Row()
                            .add(of.panel().regions().get(regions[cell / activities.length]))
                            .add(of.panel().activities().get(activities[cell % activities.length]))
                            .add(from.year())
                            .add(to.year())
                            .add(before[cell])
                            .add(after[cell])
                            .add(after[cell] - before[cell])
                            .add(parts.national()[cell])
                            .add(parts.industry()[cell])
                            .add(parts.regional()[cell])
                            .whole());
        }
        return rows;
    }

    private static int[] places(List<String> codes, IntPredicate isIn) {
        return IntStream.range(0, codes.size()).filter(isIn).toArray();
    }

    private static double[] values(MeasuredYear year, int[] regions, int[] activities) {
        var table = year.measures().orElseThrow().table();
        return Arrays.stream(regions)
                .boxed()
                .flatMapToDouble(r ->
                        Arrays.stream(activities)
                                .mapToDouble(
                                        i -> table.value(year.regionAt(r), year.activityAt(i))))
                .toArray();
    }

    /// What came and what went within the horizon, of all that could.
    private StageTable turnover() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var years : Turnover.Years.apart(of.years(), of.choice().horizon())) {
            years.turnover().forEach(each -> rows.add(row(years, each)));
        }
        return new StageTable.Builder("turnover")
                .columns(ColumnType.TEXT, "region", "activity")
                .columns(ColumnType.INTEGER, "from_year", "to_year")
                .columns(ColumnType.TEXT, "event", "happened")
                .columns(
                        ColumnType.DOUBLE,
                        "location_quotient_before",
                        "location_quotient_after",
                        "relatedness_density")
                .columns(ColumnType.TEXT, "missing")
                .with(rows);
    }

    private List<@Nullable Object> row(Turnover.Years years, Turnover each) {
        return new Row()
                .add(of.panel().regions().get(each.region()))
                .add(of.panel().activities().get(each.activity()))
                .add(years.from().year())
                .add(years.to().year())
                .add(each.isEntry() ? "entry" : "exit")
                .yes(each.happened())
                .add(each.before().quotient())
                .add(each.after().quotient())
                .add("relatedness_density", each.before().density())
                .withReason();
    }
}
