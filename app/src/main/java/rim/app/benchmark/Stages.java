package rim.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.summary.GroupsOfUnits;
import rim.app.data.LikelyGroup;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.panel.Panel;
import rim.engine.uncertainty.SupposedDraws.GroupProbability;
import rim.engine.uncertainty.UncertaintySummary;
import rim.schemas.methodology.CoherenceScope.Stage;
import rim.schemas.table.ColumnType;
import rim.sources.contribution.Language;

/// Every stage of a benchmark as tables: wide ones with a row for each unit (and year), and beside
/// them what was done to indicators and to single cells.
final class Stages {
    private final Results results;
    private final @Nullable UncertaintySummary draws;
    private final Panel panel;
    private final Tree tree;
    private final UnitRows rows;

    /// @param draws null where nothing is said to be uncertain
    Stages(Results results, @Nullable UncertaintySummary draws) {
        this.results = results;
        this.draws = draws;
        this.panel = results.panel();
        this.tree = results.tree();
        this.rows = UnitRows.of(results);
    }

    List<StageTable> tables() {
        var tables = new ArrayList<StageTable>();
        int[] indicators = IntStream.range(0, tree.indicators()).map(tree::nodeOf).toArray();
        for (Stage stage : Stage.values()) {
            tables.add(wide(stage.table(), indicators, node -> results.at(stage, node), true));
        }
        int[] nodes = IntStream.range(0, tree.size()).toArray();
        tables.add(wide("scores", nodes, results::scores, true));
        if (results.methodology().reference() != null) {
            tables.add(wide("relative", nodes, results::relative, false));
        }
        tables.add(ranks("ranks", null));
        var groupings = new TreeSet<String>();
        panel.units().forEach(unit -> groupings.addAll(unit.groups().keySet()));
        groupings.forEach(grouping -> tables.add(ranks("ranks_in_" + grouping, grouping)));
        tables.add(groups());
        tables.add(weights());
        tables.add(screening());
        tables.addAll(new IndicatorStages(results, rows).tables());
        tables.addAll(new TreatmentStages(results, rows).tables());
        tables.addAll(new CellStages(results, rows).tables());
        tables.addAll(new CoherenceStages(results, rows).tables());
        tables.addAll(new OtherwiseStages(results, rows).tables());
        tables.addAll(new ChangeStages(results, rows).tables());
        tables.addAll(new TrendStages(results, rows).tables());
        return tables;
    }

    /// A column for each of some nodes.
    ///
    /// @param withOthers whether units that are not scored have rows too
    private StageTable wide(
            String name, int[] nodes, IntFunction<double[]> stage, boolean withOthers) {
        var table = rows.keyed(name);
        var columns = new double[nodes.length][];
        for (int i = 0; i < nodes.length; i++) {
            table.column(tree.code(nodes[i]), ColumnType.DOUBLE);
            columns[i] = stage.apply(nodes[i]);
        }
        rows.eachCell((cell, unit, year) -> {
            if (withOthers || unit < panel.scoredUnits()) {
                var row = table.row();
                rows.key(row, unit, year);
                for (double[] column : columns) {
                    row.add(UnitRows.number(column[cell]));
                }
            }
        });
        return table.build();
    }

    private StageTable ranks(String name, @Nullable String grouping) {
        var table = rows.keyed(name);
        if (grouping != null) {
            table.column(grouping, ColumnType.TEXT);
        }
        var columns = new int[tree.size()][];
        for (int node = 0; node < columns.length; node++) {
            table.column(tree.code(node), ColumnType.INTEGER);
            columns[node] =
                    grouping == null ? results.ranks(node) : results.ranksWithin(node, grouping);
        }
        rows.eachScored((cell, unit, year) -> {
            var row = table.row();
            rows.key(row, unit, year);
            if (grouping != null) {
                row.add(panel.units().get(unit).groups().get(grouping));
            }
            for (int[] column : columns) {
                row.add(UnitRows.rank(column[cell]));
            }
        });
        return table.build();
    }

    private StageTable groups() {
        var table =
                rows.keyed("groups")
                        .column("score", ColumnType.DOUBLE)
                        .column("relative", ColumnType.DOUBLE)
                        .column("rank", ColumnType.INTEGER)
                        .column("performance_group", ColumnType.TEXT)
                        .column("likely_group", ColumnType.TEXT)
                        .column("performance_subgroup", ColumnType.TEXT)
                        .column("country_correction", ColumnType.DOUBLE)
                        .column("coverage", ColumnType.DOUBLE);
        var scores = results.scores(0);
        var relative = results.relative(0);
        var ranks = results.ranks(0);
        var correction = results.correction();
        var likely = GroupsOfUnits.byYear(results, draws);
        var coverage = results.coverage(0);
        rows.eachScored((cell, unit, year) -> {
            var row = table.row();
            rows.key(row, unit, year);
            row.add(UnitRows.number(scores[cell]));
            row.add(UnitRows.number(relative[cell]));
            row.add(UnitRows.rank(ranks[cell]));
            var group = results.groupCode(0, cell);
            row.add(group);
            row.add(group == null ? null : likely(likely.get(year), unit, group));
            row.add(results.subgroupCode(0, cell));
            row.add(correction[cell]);
            row.add(coverage[cell]);
        });
        return table.build();
    }

    private String likely(
            @Nullable Map<String, List<GroupProbability>> all, int unit, String group) {
        var code = panel.units().get(unit).code();
        return LikelyGroup.among(
                group,
                all == null ? List.of() : all.getOrDefault(code, List.of()),
                Language.ENGLISH);
    }

    private StageTable weights() {
        var table =
                new StageTable.Builder("weights")
                        .columns(ColumnType.TEXT, "node", "title", "parent")
                        .columns(ColumnType.DOUBLE, "weight", "share", "effective")
                        .column("derived_by", ColumnType.TEXT)
                        .column("mean_correlation", ColumnType.DOUBLE)
                        .column("outcome", ColumnType.TEXT)
                        .column("influence", ColumnType.DOUBLE)
                        .column("worst_distance", ColumnType.DOUBLE)
                        .column("steps", ColumnType.INTEGER);
        new WeightRows(results).addTo(table);
        return table.build();
    }

    private StageTable screening() {
        var table =
                rows.keyed("screening")
                        .column("missing", ColumnType.INTEGER)
                        .column("zeros", ColumnType.INTEGER)
                        .column("available", ColumnType.DOUBLE)
                        .column("nonzero", ColumnType.DOUBLE)
                        .column("screened_out", ColumnType.TEXT);
        int[] aggregates =
                IntStream.range(0, tree.size()).filter(n -> tree.indicator(n) < 0).toArray();
        for (int node : aggregates) {
            table.column("available_" + tree.code(node), ColumnType.DOUBLE);
        }
        var observed = new double[tree.indicators()][];
        for (int i = 0; i < observed.length; i++) {
            observed[i] = results.denominated(i);
        }
        rows.eachScored((cell, unit, year) -> {
            var counts = results.exclusions().counts(cell);
            var row = table.row();
            rows.key(row, unit, year);
            row.add(counts.missing());
            row.add(counts.zeros());
            row.add(counts.available());
            row.add(counts.missing() == observed.length ? null : counts.nonZero());
            row.add(results.exclusions().isOut(cell) ? "yes" : "no");
            for (int node : aggregates) {
                int[] below = tree.indicatorsBelow(node);
                long there =
                        IntStream.of(below).filter(i -> !Double.isNaN(observed[i][cell])).count();
                row.add((double) there / below.length);
            }
        });
        return table.build();
    }
}
