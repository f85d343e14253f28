package rim.engine.specialisation.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.specialisation.ShiftShare;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.Turnover;
import rim.schemas.table.TurnoverTable;

/// Rows of what changed between years: the parts of change, activities that came and went.
public record ChangeRows(Measurement of) {
    private static final String ENTRY = "entry";
    private static final String EXIT = "exit";

    /// Of {@link rim.schemas.table.ShiftShareTable}, by years, region and activity.
    public Stream<List<@Nullable Object>> shiftShare() {
        return IntStream.range(1, of.years().size())
                .boxed()
                .flatMap(y -> shiftShare(of.years().get(y - 1), of.years().get(y)));
    }

    /// Of regions and activities that are measured in both years; nothing where they had nothing
    /// before, so that there is no growth.
    private Stream<List<@Nullable Object>> shiftShare(MeasuredYear from, MeasuredYear to) {
        var regions =
                places(of.panel().regions(), r -> from.regionAt(r) >= 0 && to.regionAt(r) >= 0);
        var activities =
                places(
                        of.panel().activities(),
                        i -> from.activityAt(i) >= 0 && to.activityAt(i) >= 0);
        var before = regions.length == 0 ? new double[0] : values(from, regions, activities);
        if (Arrays.stream(before).sum() == 0) {
            return Stream.empty();
        }
        var after = values(to, regions, activities);
        var parts = ShiftShare.of(activities.length, before, after);
        return IntStream.range(0, before.length)
                .mapToObj(cell ->
                        new Row()
                                .add(of.panel().regions().get(regions[cell / activities.length]))
                                .add(
                                        of.panel()
                                                .activities()
                                                .get(activities[cell % activities.length]))
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

    /// Of {@link TurnoverTable}, by years, region and activity: what came and what went within the
    /// horizon, of all that could.
    public Stream<List<@Nullable Object>> turnover() {
        return Turnover.Years.apart(of.years(), of.choice().horizon()).stream()
                .flatMap(years -> years.turnover().map(each -> row(years, each)));
    }

    private List<@Nullable Object> row(Turnover.Years years, Turnover each) {
        return new Row()
                .add(of.panel().regions().get(each.region()))
                .add(of.panel().activities().get(each.activity()))
                .add(years.from().year())
                .add(years.to().year())
                .add(each.isEntry() ? ENTRY : EXIT)
                .add(each.happened() ? 1 : 0)
                .add(each.before().quotient())
                .add(each.after().quotient())
                .add(TurnoverTable.RELATEDNESS_DENSITY, each.before().density())
                .withReason();
    }
}
