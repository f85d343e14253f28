package rim.app.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.StageTable;
import rim.engine.kernel.specialisation.LocationQuotient;
import rim.engine.kernel.specialisation.Relatedness;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.ActivityMeasures;
import rim.engine.specialisation.MeasuredCell;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.NumberOrReason;
import rim.schemas.table.ColumnType;

/// Tables of what each year is like: cells, regions, activities, pairs of activities.
record YearTables(Measurement of) {

    List<StageTable> tables() {
        return List.of(cells(), regions(), activities(), pairs());
    }

    private @Nullable Integer year(MeasuredYear year) {
        return of.hasYears() ? year.year() : null;
    }

    private StageTable cells() {
        int regions = of.panel().regions().size();
        int activities = of.panel().activities().size();
        return new StageTable.Builder("specialisation")
                .columns(ColumnType.TEXT, "region", "activity")
                .columns(ColumnType.INTEGER, "year")
                .columns(
                        ColumnType.DOUBLE,
                        "value",
                        "share",
                        "location_quotient",
                        "symmetric_quotient",
                        "shrunk_quotient",
                        "low",
                        "high")
                .columns(ColumnType.TEXT, "specialised")
                .columns(ColumnType.DOUBLE, "relatedness_density")
                .columns(ColumnType.TEXT, "missing")
                .with(
                        new LazyRows(
                                of.years().size() * regions * activities,
                                row ->
                                        cell(
                                                of.years().get(row / (regions * activities)),
                                                row / activities % regions,
                                                row % activities)));
    }

    private List<@Nullable Object> cell(MeasuredYear year, int region, int activity) {
        var row =
                new Row()
                        .add(of.panel().regions().get(region))
                        .add(of.panel().activities().get(activity))
                        .add(year(year))
                        .add("value", year.value(region, activity));
        return year.cell(region, activity)
                .map(cell -> measured(row, cell))
                .orElseGet(() ->
                        row.none(8, year.absence(region, activity).orElse(Absence.NO_VALUE))
                                .withReason());
    }

    private static List<@Nullable Object> measured(Row row, MeasuredCell cell) {
        return row.add(cell.share())
                .add(cell.quotient())
                .add(LocationQuotient.symmetric(cell.quotient()))
                .add(cell.shrunk())
                .add(cell.low())
                .add(cell.high())
                .yes(cell.isOwn())
                .add("relatedness_density", cell.density())
                .withReason();
    }

    private StageTable regions() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (MeasuredYear year : of.years()) {
            for (int region = 0; region < of.panel().regions().size(); region++) {
                var row = new Row().add(of.panel().regions().get(region)).add(year(year));
                var absence = year.absence(region);
                if (absence.isPresent() || year.measures().isEmpty()) {
                    rows.add(row.none(13, absence.orElse(Absence.NO_VALUE)).withReason());
                } else {
                    rows.add(region(row, year.measures().get(), year.regionAt(region)));
                }
            }
        }
        return new StageTable.Builder("regions")
                .columns(ColumnType.TEXT, "region")
                .columns(ColumnType.INTEGER, "year")
                .columns(ColumnType.DOUBLE, "total")
                .columns(ColumnType.INTEGER, "diversity")
                .columns(
                        ColumnType.DOUBLE,
                        "average_ubiquity",
                        "krugman_index",
                        "herfindahl_index",
                        "entropy",
                        "related_variety",
                        "unrelated_variety",
                        "complexity",
                        "reflections",
                        "fitness",
                        "density_own",
                        "density_other")
                .columns(ColumnType.TEXT, "missing")
                .with(rows);
    }

    private static List<@Nullable Object> region(Row row, ActivityMeasures m, int region) {
        var complexities = m.complexities();
        return row.add(m.table().regionTotal(region))
                .add(m.portfolio().diversity(region))
                .add("average_ubiquity", complexities.averageUbiquity(region))
                .add(m.indices().krugman()[region])
                .add(m.indices().herfindahl()[region])
                .add(m.indices().entropy()[region])
                .add("related_variety", m.indices().variety(region, true))
                .add("unrelated_variety", m.indices().variety(region, false))
                .add("complexity", complexities.ofRegion(region))
                .add("reflections", complexities.reflectedRegion(region))
                .add("fitness", complexities.fitness(region))
                .add("density_own", m.meanDensity(region, true))
                .add("density_other", m.meanDensity(region, false))
                .withReason();
    }

    private StageTable activities() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (MeasuredYear year : of.years()) {
            for (int activity = 0; activity < of.panel().activities().size(); activity++) {
                var row = new Row().add(of.panel().activities().get(activity)).add(year(year));
                int i = year.activityAt(activity);
                if (i < 0 || year.measures().isEmpty()) {
                    rows.add(row.none(6, Absence.ACTIVITY_EMPTY).withReason());
                } else {
                    var m = year.measures().get();
                    rows.add(
                            row.add(m.table().activityTotal(i))
                                    .add(m.portfolio().ubiquity(i))
                                    .add("average_diversity", m.complexities().averageDiversity(i))
                                    .add("complexity", m.complexities().ofActivity(i))
                                    .add("reflections", m.complexities().reflectedActivity(i))
                                    .add(
                                            "fitness_complexity",
                                            m.complexities().fitnessComplexity(i))
                                    .withReason());
                }
            }
        }
        return new StageTable.Builder("activities")
                .columns(ColumnType.TEXT, "activity")
                .columns(ColumnType.INTEGER, "year")
                .columns(ColumnType.DOUBLE, "total")
                .columns(ColumnType.INTEGER, "ubiquity")
                .columns(
                        ColumnType.DOUBLE,
                        "average_diversity",
                        "complexity",
                        "reflections",
                        "fitness_complexity")
                .columns(ColumnType.TEXT, "missing")
                .with(rows);
    }

    /// Of the newest year.
    private StageTable pairs() {
        var year = of.newest();
        var columns =
                new StageTable.Builder("relatedness")
                        .columns(ColumnType.TEXT, "activity", "other")
                        .columns(ColumnType.INTEGER, "year", "co_occurrence")
                        .columns(
                                ColumnType.DOUBLE,
                                "probability",
                                "association",
                                "cosine",
                                "jaccard",
                                "proximity")
                        .columns(ColumnType.TEXT, "missing");
        var measures = year.measures();
        if (measures.isEmpty()) {
            return columns.with(List.of());
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
        return columns.with(
                new LazyRows(
                        n * n,
                        pair -> {
                            var row =
                                    new Row()
                                            .add(codes.get(pair / n))
                                            .add(codes.get(pair % n))
                                            .add(year(year))
                                            .add(counts[pair]);
                            related.forEach(each -> add(row, each, pair / n, pair % n));
                            return row.withReason();
                        }));
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
