package rim.engine.benchmark.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.uncertainty.CompetitionRanking;

/// Ranks among the scored units of each year, 1 for the best, ties sharing the better rank; 0 for
/// none.
///
/// @param grid which units and years get ranks
public record YearRanks(Grid grid) {

    /// @param scores by cell, NaN for none
    public int[] of(double[] scores) {
        var ranking = new CompetitionRanking(grid.scoredUnits());
        var ranks = new int[scores.length];
        for (int y : grid.scoredYears()) {
            var ofYear = ranking.of(grid.panel().scored(scores, y));
            System.arraycopy(ofYear, 0, ranks, grid.panel().cell(y, 0), ofYear.length);
        }
        return ranks;
    }

    /// Those of one year, by number of the scored unit.
    ///
    /// @param scores by cell, NaN for none
    /// @param year by its number
    public int[] of(double[] scores, int year) {
        return Arrays.binarySearch(grid.scoredYears(), year) >= 0
                ? new CompetitionRanking(grid.scoredUnits()).of(grid.panel().scored(scores, year))
                : new int[grid.scoredUnits()];
    }

    /// The units that share a rank, by year and rank.
    ///
    /// @param ranks by cell
    public List<Tie> ties(String node, int[] ranks) {
        var panel = grid.panel();
        var ties = new ArrayList<Tie>();
        for (int y : grid.scoredYears()) {
            var byRank = new TreeMap<Integer, List<String>>();
            for (int unit = 0; unit < grid.scoredUnits(); unit++) {
                int rank = ranks[panel.cell(y, unit)];
                if (rank > 0) {
                    byRank.computeIfAbsent(rank, r -> new ArrayList<>())
                            .add(panel.units().get(unit).code());
                }
            }
            byRank.forEach((rank, units) -> {
                if (units.size() > 1) {
                    ties.add(new Tie(node, panel.years()[y], rank, units));
                }
            });
        }
        return ties;
    }

    /// Each unit among those of its group in a grouping.
    public int[] within(double[] scores, String grouping) {
        var units = grid.panel().units();
        var ranks = new int[scores.length];
        var groups =
                units.stream()
                        .map(unit -> unit.groups().get(grouping))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        for (String group : groups) {
            var own = new double[scores.length];
            Arrays.setAll(
                    own,
                    cell ->
                            group.equals(units.get(cell % units.size()).groups().get(grouping))
                                    ? scores[cell]
                                    : Double.NaN);
            var within = of(own);
            Arrays.setAll(ranks, cell -> Math.max(ranks[cell], within[cell]));
        }
        return ranks;
    }
}
