package rim.engine.uncertainty;

import java.util.Arrays;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.rank.RelativeScores;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.schemas.methodology.Methodology;

/// What some draws give for one node, by scored year, draw and scored unit; nothing for years that
/// are not needed. Its arrays are used again by the next draws.
final class NodeDraws {
    final double[][][] scores;
    private final Benchmark benchmark;
    private final int[] years;
    private final int[] needed;
    private final double[] above;
    private final double[] published;

    /// What counts as 100, by scored year and draw.
    private final double[][] references;

    /// Of every unit that gets a score.
    NodeDraws(Benchmark benchmark, YearSlice slice, int draws) {
        this(benchmark, slice, draws, new double[benchmark.panel().cells()]);
    }

    /// Of the units that have a score as the methodology is: where draws alone give one, such as by
    /// weights under which it has enough, there is nothing that they could tell of.
    ///
    /// @param published the node's scores by cell, as the methodology is
    NodeDraws(Benchmark benchmark, YearSlice slice, int draws, double[] published) {
        this.benchmark = benchmark;
        this.published = published;
        this.years = benchmark.scoredYears();
        this.above = above(benchmark);
        this.needed = slice.needed();
        this.scores = new double[years.length][0][];
        this.references = new double[years.length][0];
        for (int y : needed) {
            scores[y] = new double[draws][benchmark.scoredUnits()];
            references[y] = new double[draws];
        }
    }

    /// @param draw place of the draw
    /// @param all what the draw gave
    /// @param allReferences what it gave as references
    /// @param node whose scores they are
    void take(int draw, Rerun all, double[][] allReferences, int node) {
        takeScores(draw, all.scores(node));
        for (int y : needed) {
            references[y][draw] = all.referenceFor(allReferences, node, years[y]);
        }
    }

    void takeScores(int draw, double[] column) {
        for (int y : needed) {
            int from = benchmark.panel().cell(years[y], 0);
            double[] to = scores[y][draw];
            for (int unit = 0; unit < to.length; unit++) {
                to[unit] = Double.isNaN(published[from + unit]) ? Double.NaN : column[from + unit];
            }
        }
    }

    /// How many units get scores.
    int units() {
        return benchmark.scoredUnits();
    }

    /// The group of a unit in a draw, −1 for none.
    int group(int year, int draw, int unit) {
        return group(RelativeScores.of(scores[year][draw][unit], references[year][draw]), above);
    }

    /// Relative scores of all units in a draw.
    ///
    /// @param relative is written
    void relative(int year, int draw, double[] relative) {
        double reference = references[year][draw];
        double[] own = scores[year][draw];
        for (int unit = 0; unit < own.length; unit++) {
            relative[unit] = RelativeScores.of(own[unit], reference);
        }
    }

    /// What members of each group exceed.
    double[] limits() {
        return above;
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
    ///
    /// @param ranks is written in years that it has room for
    void rank(CompetitionRanking ranking, int[][][] ranks, int draws) {
        for (int y = 0; y < years.length; y++) {
            for (int draw = 0; draw < Math.min(draws, ranks[y].length); draw++) {
                int[] ranked = ranking.of(scores[y][draw]);
                System.arraycopy(ranked, 0, ranks[y][draw], 0, ranked.length);
            }
        }
    }
}
