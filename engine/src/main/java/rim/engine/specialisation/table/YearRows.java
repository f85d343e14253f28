package rim.engine.specialisation.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.specialisation.Relatedness;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.ActivityMeasures;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.NumberOrReason;
import rim.schemas.table.MeasuredActivityTable;
import rim.schemas.table.PortfolioTable;
import rim.schemas.table.Table;

/// Rows of what each year is like: of regions, of activities, of pairs of activities.
public record YearRows(Measurement of) {

    /// Of {@link PortfolioTable}, by year and region.
    public Stream<List<@Nullable Object>> portfolios() {
        return of.years().stream()
                .flatMap(year ->
                        IntStream.range(0, of.panel().regions().size())
                                .mapToObj(region -> portfolio(year, region)));
    }

    private List<@Nullable Object> portfolio(MeasuredYear year, int region) {
        var row = new Row().add(of.panel().regions().get(region)).add(year.year());
        var absence = year.absence(region);
        return absence.isPresent() || year.measures().isEmpty()
                ? row.none(
                                numbers(PortfolioTable.TABLE, PortfolioTable.TOTAL),
                                absence.orElse(Absence.NO_VALUE))
                        .withReason()
                : portfolio(row, year.measures().get(), year.regionAt(region));
    }

    /// How many columns stand between the first with a number and the reason, which is the last.
    private static int numbers(Table table, String first) {
        return table.columns().size() - 1 - table.indexOf(first);
    }

    private static List<@Nullable Object> portfolio(Row row, ActivityMeasures m, int region) {
        var complexities = m.complexities();
        return row.add(m.table().regionTotal(region))
                .add(m.portfolio().diversity(region))
                .add(PortfolioTable.AVERAGE_UBIQUITY, complexities.averageUbiquity(region))
                .add(m.indices().krugman()[region])
                .add(m.indices().herfindahl()[region])
                .add(m.indices().entropy()[region])
                .add(PortfolioTable.RELATED_VARIETY, m.indices().variety(region, true))
                .add(PortfolioTable.UNRELATED_VARIETY, m.indices().variety(region, false))
                .add(PortfolioTable.COMPLEXITY, complexities.ofRegion(region))
                .add(PortfolioTable.REFLECTIONS, complexities.reflectedRegion(region))
                .add(PortfolioTable.FITNESS, complexities.fitness(region))
                .add(PortfolioTable.DENSITY_OWN, m.meanDensity(region, true))
                .add(PortfolioTable.DENSITY_OTHER, m.meanDensity(region, false))
                .withReason();
    }

    /// Of {@link MeasuredActivityTable}, by year and activity.
    public Stream<List<@Nullable Object>> activities() {
        return of.years().stream()
                .flatMap(year ->
                        IntStream.range(0, of.panel().activities().size())
                                .mapToObj(activity -> activity(year, activity)));
    }

    private List<@Nullable Object> activity(MeasuredYear year, int activity) {
        var row = new Row().add(of.panel().activities().get(activity)).add(year.year());
        int i = year.activityAt(activity);
        if (i < 0 || year.measures().isEmpty()) {
            return row.none(
                            numbers(MeasuredActivityTable.TABLE, MeasuredActivityTable.TOTAL),
                            Absence.ACTIVITY_EMPTY)
                    .withReason();
        }
        var m = year.measures().get();
        return row.add(m.table().activityTotal(i))
                .add(m.portfolio().ubiquity(i))
                .add(MeasuredActivityTable.AVERAGE_DIVERSITY, m.complexities().averageDiversity(i))
                .add(MeasuredActivityTable.COMPLEXITY, m.complexities().ofActivity(i))
                .add(MeasuredActivityTable.REFLECTIONS, m.complexities().reflectedActivity(i))
                .add(
                        MeasuredActivityTable.FITNESS_COMPLEXITY,
                        m.complexities().fitnessComplexity(i))
                .withReason();
    }

    /// Of {@link rim.schemas.table.RelatednessTable}, by activity and other activity, in the newest
    /// year; each is made when it is read.
    public List<List<@Nullable Object>> pairs() {
        var year = of.newest();
        var measures = year.measures();
        if (measures.isEmpty()) {
            return List.of();
        }
        var portfolio = measures.get().portfolio();
        var codes =
                IntStream.range(0, of.panel().activities().size())
                        .filter(i -> year.activityAt(i) >= 0)
                        .mapToObj(of.panel().activities()::get)
                        .toList();
        int n = codes.size();
        var counts = portfolio.coOccurrence();
        var related =
                Arrays.stream(Relatedness.values())
                        .map(each -> each.of(portfolio, counts))
                        .toList();
        return new LazyRows(
                n * n,
                pair -> {
                    var row =
                            new Row()
                                    .add(codes.get(pair / n))
                                    .add(codes.get(pair % n))
                                    .add(year.year())
                                    .add(counts[pair]);
                    related.forEach(each -> add(row, each, pair / n, pair % n));
                    return row.withReason();
                });
    }

    /// An activity that no region has beside another is related to itself and to others by 0 / 0.
    private static void add(Row row, Relatedness.Pairs related, int one, int other) {
        row.add(
                related.measure().name().toLowerCase(Locale.ROOT),
                related.isKnown(one, other)
                        ? NumberOrReason.of(related.of(one, other))
                        : NumberOrReason.none(Absence.NOTHING_RELATED));
    }
}
