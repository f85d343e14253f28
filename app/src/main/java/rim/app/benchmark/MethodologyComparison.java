package rim.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.engine.panel.Panel;
import rim.schemas.table.ColumnType;

/// What other methodologies make of the same units: scores, ranks and how far ranks move.
final class MethodologyComparison {
    private final Results one;
    private final StageTable.Builder units =
            new StageTable.Builder("comparison")
                    .column("unit", ColumnType.TEXT)
                    .column("year", ColumnType.INTEGER)
                    .column("node", ColumnType.TEXT)
                    .column("score", ColumnType.DOUBLE)
                    .column("other_score", ColumnType.DOUBLE)
                    .columns(
                            ColumnType.INTEGER,
                            "rank",
                            "other_rank",
                            "rank_change",
                            "absolute_change")
                    .column("other", ColumnType.TEXT);
    private final StageTable.Builder nodes =
            new StageTable.Builder("comparison_nodes")
                    .column("node", ColumnType.TEXT)
                    .column("year", ColumnType.INTEGER)
                    .column("units", ColumnType.INTEGER)
                    .column("mean_absolute_change", ColumnType.DOUBLE)
                    .column("greatest_change", ColumnType.INTEGER)
                    .columns(ColumnType.DOUBLE, "pearson", "spearman", "kendall")
                    .column("other", ColumnType.TEXT);

    /// @param one the first results
    MethodologyComparison(Results one) {
        this.one = one;
    }

    /// A row for each unit, year and node, with `rank_change` above 0 where the other methodology
    /// ranks the unit better; and for each node and year how far ranks move and how scores go
    /// together.
    List<StageTable> tables() {
        return List.of(units.build(), nodes.build());
    }

    /// Compares the nodes, units and years that both have.
    ///
    /// @param name of the other methodology
    void add(String name, Results other) {
        for (int node = 0; node < one.tree().size(); node++) {
            if (other.tree().has(one.tree().code(node))) {
                for (int year : one.scoredYears()) {
                    int otherYear = other.panel().year(one.panel().years()[year]);
                    if (otherYear >= 0) {
                        new Pairing(name, other, node, year, otherYear).add();
                    }
                }
            }
        }
    }

    /// One node in one year.
    private final class Pairing {
        private final String name;
        private final Results other;
        private final int node;
        private final @Nullable Integer year;
        private final int first;
        private final int otherFirst;
        private final double[] scores;
        private final double[] otherScores;
        private final int[] ranks;
        private final int[] otherRanks;

        Pairing(String name, Results other, int node, int year, int otherYear) {
            this.name = name;
            this.other = other;
            this.node = node;
            int number = one.panel().years()[year];
            this.year = number == Panel.NO_YEAR ? null : number;
            this.first = one.panel().cell(year, 0);
            this.otherFirst = other.panel().cell(otherYear, 0);
            int otherNode = other.tree().number(one.tree().code(node));
            this.scores = one.scores(node);
            this.otherScores = other.scores(otherNode);
            this.ranks = one.ranks(node);
            this.otherRanks = other.ranks(otherNode);
        }

        void add() {
            var here = new ArrayList<Double>();
            var there = new ArrayList<Double>();
            var changes = new RankChanges();
            for (int unit = 0; unit < one.scoredUnits(); unit++) {
                int otherUnit = other.panel().unit(one.panel().units().get(unit).code());
                if (otherUnit >= 0) {
                    int cell = first + unit;
                    int otherCell = otherFirst + otherUnit;
                    addUnit(unit, cell, otherCell);
                    here.add(scores[cell]);
                    there.add(otherScores[otherCell]);
                    changes.add(ranks[cell], otherRanks[otherCell]);
                }
            }
            addNode(changes, array(here), array(there));
        }

        private void addUnit(int unit, int cell, int otherCell) {
            var row = units.row();
            row.add(one.panel().units().get(unit).code());
            row.add(year);
            row.add(one.tree().code(node));
            row.add(UnitRows.number(scores[cell]));
            row.add(UnitRows.number(otherScores[otherCell]));
            int rank = ranks[cell];
            int otherRank = otherRanks[otherCell];
            row.add(UnitRows.rank(rank));
            row.add(UnitRows.rank(otherRank));
            boolean isBoth = rank > 0 && otherRank > 0;
            row.add(isBoth ? rank - otherRank : null);
            row.add(isBoth ? Math.abs(rank - otherRank) : null);
            row.add(name);
        }

        private void addNode(RankChanges changes, double[] here, double[] there) {
            var row = nodes.row();
            row.add(one.tree().code(node));
            row.add(year);
            row.add(changes.count());
            row.add(changes.mean());
            row.add(changes.greatest());
            for (var method : CorrelationMethod.values()) {
                row.add(
                        Correlation.of(here, there, method)
                                .map(Correlation::coefficient)
                                .orElse(null));
            }
            row.add(name);
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(x -> x).toArray();
        }
    }
}
