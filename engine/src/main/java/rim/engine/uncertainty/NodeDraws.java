package rim.engine.uncertainty;

import java.util.Arrays;
import rim.engine.benchmark.Benchmark;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.schemas.methodology.Methodology;

/// What some draws give for one node, by scored year, draw and scored unit. Its arrays are used
/// again by the next draws.
final class NodeDraws {
    final double[][][] scores;
    final int[][][] groups;
    private final Benchmark benchmark;
    private final int[] years;
    private final double[] above;
    private final double[] published;

    /// Of every unit that gets a score.
    NodeDraws(Benchmark benchmark, int draws) {
        this(benchmark, draws, new double[benchmark.panel().cells()]);
    }

    /// Of the units that have a score as the methodology is: where draws alone give one, such as by
    /// weights under which it has enough, there is nothing that they could tell of.
    ///
    /// @param published the node's scores by cell, as the methodology is
    NodeDraws(Benchmark benchmark, int draws, double[] published) {
        this.benchmark = benchmark;
        this.published = published;
        this.years = benchmark.scoredYears();
        this.above = above(benchmark);
        this.scores = new double[years.length][draws][benchmark.scoredUnits()];
        this.groups = new int[years.length][draws][benchmark.scoredUnits()];
    }

    /// @param draw place of the draw
    /// @param column scores of the node by cell
    /// @param relative relative scores by cell
    void take(int draw, double[] column, double[] relative) {
        takeScores(draw, column);
        for (int y = 0; y < years.length; y++) {
            int from = benchmark.panel().cell(years[y], 0);
            group(relative, from, groups[y][draw]);
            for (int unit = 0; unit < groups[y][draw].length; unit++) {
                if (Double.isNaN(published[from + unit])) {
                    groups[y][draw][unit] = -1;
                }
            }
        }
    }

    void takeScores(int draw, double[] column) {
        for (int y = 0; y < years.length; y++) {
            int from = benchmark.panel().cell(years[y], 0);
            double[] to = scores[y][draw];
            for (int unit = 0; unit < to.length; unit++) {
                to[unit] = Double.isNaN(published[from + unit]) ? Double.NaN : column[from + unit];
            }
        }
    }

    private void group(double[] relative, int from, int[] groups) {
        for (int unit = 0; unit < groups.length; unit++) {
            groups[unit] = group(relative[from + unit], above);
        }
    }

    /// The group of each unit, by its number; −1 for none.
    ///
    /// @param relative of the units of a year
    static int[] groups(Benchmark benchmark, double[] relative) {
        double[] above = above(benchmark);
        return Arrays.stream(relative).mapToInt(r -> group(r, above)).toArray();
    }

    private static int group(double relative, double[] above) {
        for (int g = 0; g < above.length; g++) {
            if (relative > above[g]) {
                return g;
            }
        }
        return -1;
    }

    private static double[] above(Benchmark benchmark) {
        return benchmark.methodology().groups().stream()
                .mapToDouble(Methodology.Group::limit)
                .toArray();
    }

    /// Ranks by scored year, draw and unit.
    void rank(CompetitionRanking ranking, int[][][] ranks, int draws) {
        for (int y = 0; y < years.length; y++) {
            for (int draw = 0; draw < draws; draw++) {
                int[] ranked = ranking.of(scores[y][draw]);
                System.arraycopy(ranked, 0, ranks[y][draw], 0, ranked.length);
            }
        }
    }

    /// The pairs of years of which changes are told, by their place among the scored years: each
    /// with the one before, and the last with the first.
    static int[][] yearPairs(int years) {
        int pairs = Math.max(0, years - 1);
        var all = new int[pairs + (years > 2 ? 1 : 0)][];
        Arrays.setAll(all, i -> i < pairs ? new int[] {i, i + 1} : new int[] {0, years - 1});
        return all;
    }
}
