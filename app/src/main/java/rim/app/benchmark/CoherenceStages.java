package rim.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.coherence.Coherence;
import rim.engine.coherence.Coherence.Aggregate;
import rim.engine.coherence.Coherence.Component;
import rim.engine.coherence.Coherence.Moves;
import rim.engine.coherence.Coherence.PairOfNodes;
import rim.engine.coherence.CoherenceReport;
import rim.engine.coherence.DenominatorCorrelations;
import rim.schemas.methodology.CoherenceScope.Stage;
import rim.schemas.table.ColumnType;

/// How the index hangs together, by year and stage.
///
/// Scores of aggregates are the same whatever the stage of the indicators: what has no indicator in
/// it stands in the tables once, with the stage of the scores.
final class CoherenceStages {
    private final Results results;
    private final UnitRows rows;
    private final Tree tree;
    private final StageTable.Builder correlations;
    private final StageTable.Builder denominators;
    private final StageTable.Builder reliability;
    private final StageTable.Builder components;
    private final StageTable.Builder loadings;
    private final StageTable.Builder importance;

    CoherenceStages(Results results, UnitRows rows) {
        this.results = results;
        this.rows = rows;
        this.tree = results.tree();
        this.correlations =
                pValues(
                                staged("correlations")
                                        .columns(ColumnType.TEXT, "first", "second", "relation"))
                        .column("low", ColumnType.DOUBLE)
                        .column("high", ColumnType.DOUBLE)
                        .column("finding", ColumnType.TEXT)
                        .column("empty", ColumnType.TEXT);
        this.denominators =
                pValues(
                                staged("denominator_correlations")
                                        .column("indicator", ColumnType.TEXT)
                                        .column("denominator", ColumnType.TEXT))
                        .column("empty", ColumnType.TEXT);
        this.reliability = reliability();
        this.components =
                staged("components")
                        .column("node", ColumnType.TEXT)
                        .column("level", ColumnType.INTEGER)
                        .column("component", ColumnType.INTEGER)
                        .columns(
                                ColumnType.DOUBLE,
                                "eigenvalue",
                                "standard_deviation",
                                "explained",
                                "cumulative")
                        .column("retained", ColumnType.TEXT);
        this.loadings =
                staged("loadings")
                        .column("node", ColumnType.TEXT)
                        .column("level", ColumnType.INTEGER)
                        .column("component", ColumnType.INTEGER)
                        .column("part", ColumnType.TEXT)
                        .columns(ColumnType.DOUBLE, "vector", "loading", "rotated_loading");
        this.importance = importance();
    }

    private StageTable.Builder reliability() {
        return staged("reliability")
                .column("node", ColumnType.TEXT)
                .column("level", ColumnType.INTEGER)
                .column("parts", ColumnType.INTEGER)
                .column("alpha", ColumnType.DOUBLE)
                .column("standardised_alpha", ColumnType.DOUBLE)
                .column("complete_units", ColumnType.INTEGER)
                .column("kmo", ColumnType.DOUBLE)
                .column("bartlett", ColumnType.DOUBLE)
                .column("degrees_of_freedom", ColumnType.INTEGER)
                .column("p_value", ColumnType.DOUBLE)
                .column("retained", ColumnType.INTEGER)
                .column("left_out", ColumnType.TEXT)
                .column("empty", ColumnType.TEXT);
    }

    private StageTable.Builder staged(String name) {
        return rows.yearly(name).column("stage", ColumnType.TEXT);
    }

    private static StageTable.Builder pValues(StageTable.Builder table) {
        return table.column("method", ColumnType.TEXT)
                .column("coefficient", ColumnType.DOUBLE)
                .column("pairs", ColumnType.INTEGER)
                .columns(ColumnType.DOUBLE, "p_value", "holm", "benjamini_hochberg");
    }

    private StageTable.Builder importance() {
        var table =
                rows.yearly("importance")
                        .column("node", ColumnType.TEXT)
                        .column("parent", ColumnType.TEXT)
                        .columns(
                                ColumnType.DOUBLE,
                                "weight",
                                "relative_importance",
                                "effective_weight");
        for (String above : List.of("parent", "index")) {
            table.column("pearson_" + above, ColumnType.DOUBLE)
                    .column("squared_pearson_" + above, ColumnType.DOUBLE)
                    .column("correlation_ratio_" + above, ColumnType.DOUBLE)
                    .column("units_" + above, ColumnType.INTEGER);
        }
        return table.column("empty", ColumnType.TEXT);
    }

    List<StageTable> tables() {
        for (int year : results.scoredYears()) {
            var ofScores = CoherenceReport.of(results, Stage.NORMALISED, year);
            for (Stage stage : results.methodology().coherence().stages()) {
                boolean isOfScores = stage == Stage.NORMALISED;
                add(
                        isOfScores
                                ? ofScores
                                : CoherenceReport.withoutImportance(results, stage, year),
                        year);
                DenominatorCorrelations.of(results, stage, year)
                        .forEach(pair -> add(pair, stage, year));
            }
            addImportance(ofScores, year);
        }
        var tables = new ArrayList<StageTable>();
        tables.add(correlations.build());
        if (!denominators.isEmpty()) {
            tables.add(denominators.build());
        }
        tables.add(reliability.build());
        tables.add(components.build());
        tables.add(loadings.build());
        tables.add(importance.build());
        return tables;
    }

    private void add(Coherence coherence, int year) {
        boolean isOfScores = coherence.stage() == Stage.NORMALISED;
        for (PairOfNodes pair : coherence.correlations()) {
            if (isOfScores || isIndicator(pair.first()) || isIndicator(pair.second())) {
                add(pair, coherence.stage(), year);
            }
        }
        for (var aggregates : List.of(coherence.aggregates(), coherence.levels())) {
            for (Aggregate each : aggregates) {
                if (isOfScores || hasIndicators(each)) {
                    add(each, coherence.stage(), year);
                }
            }
        }
    }

    private boolean hasIndicators(Aggregate aggregate) {
        return aggregate.parts().stream().anyMatch(this::isIndicator)
                || aggregate.leftOut().stream().anyMatch(out -> isIndicator(out.node()));
    }

    private boolean isIndicator(String code) {
        return tree.indicator(tree.number(code)) >= 0;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<@Nullable Object> row(StageTable.Builder table, Stage stage, int year) {
        var row = table.row();
        rows.year(row, year);
        row.add(stage.table());
        return row;
    }

    private void add(PairOfNodes pair, Stage stage, int year) {
        var row = row(correlations, stage, year);
        row.add(pair.first());
        row.add(pair.second());
        row.add(lower(pair.relation()));
        row.add(pair.method());
        row.add(pair.coefficient());
        row.add(pair.pairs());
        row.add(pair.pValue());
        row.add(pair.holm());
        row.add(pair.benjaminiHochberg());
        row.add(pair.low());
        row.add(pair.high());
        row.add(pair.finding() == null ? null : lower(pair.finding()));
        row.add(pair.empty());
    }

    private void add(DenominatorCorrelations.Pair pair, Stage stage, int year) {
        var row = row(denominators, stage, year);
        row.add(pair.indicator());
        row.add(pair.denominator());
        row.add(pair.method());
        row.add(pair.coefficient());
        row.add(pair.pairs());
        row.add(pair.pValue());
        row.add(pair.holm());
        row.add(pair.benjaminiHochberg());
        row.add(pair.empty());
    }

    private void add(Aggregate aggregate, Stage stage, int year) {
        var row = row(reliability, stage, year);
        row.add(aggregate.node());
        row.add(aggregate.level());
        row.add(aggregate.parts().size());
        row.add(aggregate.alpha());
        row.add(aggregate.standardisedAlpha());
        row.add(aggregate.completeUnits());
        row.add(aggregate.kmo());
        row.add(aggregate.bartlett());
        row.add(aggregate.degreesOfFreedom());
        row.add(aggregate.pValue());
        int retained = (int) aggregate.components().stream().filter(Component::retained).count();
        row.add(retained == 0 ? null : retained);
        row.add(
                aggregate.leftOut().isEmpty()
                        ? null
                        : aggregate.leftOut().stream()
                                .map(out -> out.node() + ": " + out.reason())
                                .collect(Collectors.joining("; ")));
        row.add(aggregate.empty());
        double cumulative = 0;
        for (Component component : aggregate.components()) {
            cumulative += component.explained();
            add(aggregate, component, cumulative, stage, year);
        }
    }

    private void add(
            Aggregate aggregate, Component component, double cumulative, Stage stage, int year) {
        var row = row(components, stage, year);
        row.add(aggregate.node());
        row.add(aggregate.level());
        row.add(component.number());
        row.add(component.eigenvalue());
        row.add(Math.sqrt(Math.max(0, component.eigenvalue())));
        row.add(component.explained());
        row.add(cumulative);
        row.add(component.retained() ? "yes" : "no");
        for (int i = 0; i < aggregate.parts().size(); i++) {
            var part = row(loadings, stage, year);
            part.add(aggregate.node());
            part.add(aggregate.level());
            part.add(component.number());
            part.add(aggregate.parts().get(i));
            part.add(component.vector().get(i));
            part.add(component.loadings().get(i));
            part.add(component.retained() ? component.rotated().get(i) : null);
        }
    }

    private void addImportance(Coherence coherence, int year) {
        for (var influence : coherence.importance()) {
            var row = importance.row();
            rows.year(row, year);
            row.add(influence.node());
            row.add(influence.parent());
            row.add(influence.weight());
            row.add(influence.relativeImportance());
            row.add(influence.share());
            add(row, influence.withParent());
            add(row, influence.withIndex());
            row.add(influence.empty());
        }
    }

    private static void add(List<@Nullable Object> row, @Nullable Moves moves) {
        row.add(moves == null ? null : moves.pearson());
        row.add(moves == null ? null : moves.squaredPearson());
        row.add(moves == null ? null : moves.correlationRatio());
        row.add(moves == null ? null : moves.units());
    }
}
