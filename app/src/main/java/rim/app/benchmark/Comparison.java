package rim.app.benchmark;

import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import rim.pipeline.benchmark.Results;
import rim.schemas.table.ColumnType;

/// What another methodology makes of the same units: scores, ranks and how far ranks move.
///
/// @param one the first results
/// @param other those of the other methodology
record Comparison(Results one, Results other) {

    /// A row for each unit, year and node that both have, with `rank_change` above 0 where the
    /// other methodology ranks the unit better.
    StageTable units() {
        var table =
                new StageTable.Builder("comparison")
                        .column("unit", ColumnType.TEXT)
                        .column("year", ColumnType.INTEGER)
                        .column("node", ColumnType.TEXT)
                        .column("score", ColumnType.DOUBLE)
                        .column("other_score", ColumnType.DOUBLE)
                        .column("rank", ColumnType.INTEGER)
                        .column("other_rank", ColumnType.INTEGER)
                        .column("rank_change", ColumnType.INTEGER)
                        .column("absolute_change", ColumnType.INTEGER);
        for (int node = 0; node < one.tree().size(); node++) {
            if (other.tree().has(one.tree().code(node))) {
                addUnits(table, node);
            }
        }
        return table.build();
    }

    private void addUnits(StageTable.Builder table, int node) {
        var there = Node.of(one, one.tree().code(node));
        var elsewhere = Node.of(other, one.tree().code(node));
        for (int year : one.benchmark().scoredYears()) {
            int otherYear = other.panel().year(one.panel().years()[year]);
            for (int unit = 0; unit < one.benchmark().scoredUnits() && otherYear >= 0; unit++) {
                var code = one.panel().units().get(unit).code();
                int otherUnit = other.panel().unit(code);
                if (otherUnit >= 0) {
                    int cell = one.panel().cell(year, unit);
                    int otherCell = other.panel().cell(otherYear, otherUnit);
                    var row = table.row();
                    row.add(code);
                    int number = one.panel().years()[year];
                    row.add(number == TableReading.NO_YEAR ? null : number);
                    row.add(one.tree().code(node));
                    row.add(there.score(cell));
                    row.add(elsewhere.score(otherCell));
                    int rank = there.ranks[cell];
                    int otherRank = elsewhere.ranks[otherCell];
                    row.add(rank == 0 ? null : rank);
                    row.add(otherRank == 0 ? null : otherRank);
                    boolean isBoth = rank > 0 && otherRank > 0;
                    row.add(isBoth ? rank - otherRank : null);
                    row.add(isBoth ? Math.abs(rank - otherRank) : null);
                }
            }
        }
    }

    /// For each node and year the mean absolute change of ranks.
    StageTable nodes(StageTable units) {
        var table =
                new StageTable.Builder("comparison_nodes")
                        .column("node", ColumnType.TEXT)
                        .column("year", ColumnType.INTEGER)
                        .column("units", ColumnType.INTEGER)
                        .column("mean_absolute_change", ColumnType.DOUBLE)
                        .column("greatest_change", ColumnType.INTEGER);
        record Key(@Nullable Object node, @Nullable Object year) {}
        var changes = new LinkedHashMap<Key, IntSummaryStatistics>();
        for (var row : units.rows()) {
            var change = row.get(8);
            if (change instanceof Integer moved) {
                changes.computeIfAbsent(
                                new Key(row.get(2), row.get(1)), k -> new IntSummaryStatistics())
                        .accept(moved);
            }
        }
        changes.forEach((key, sum) -> {
            var row = table.row();
            row.add(key.node());
            row.add(key.year());
            row.add((int) sum.getCount());
            row.add(sum.getAverage());
            row.add(sum.getMax());
        });
        return table.build();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Node(double[] scores, int[] ranks) {
        static Node of(Results results, String code) {
            int node = results.tree().number(code);
            return new Node(results.scores(node), results.ranks(node));
        }

        @org.jspecify.annotations.Nullable
        Double score(int cell) {
            return Double.isNaN(scores[cell]) ? null : scores[cell];
        }
    }
}
