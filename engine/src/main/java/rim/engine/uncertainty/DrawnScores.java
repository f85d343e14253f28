package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.kernel.uncertainty.CompetitionRanking;

/// The scores of the composite index in each draw, for whoever wants to look at draws themselves.
/// Draws are those that intervals and probabilities count.
public final class DrawnScores {

    /// @param draw its number, 0 is the first
    /// @param score null where the draw gives none, or the unit has none as published
    /// @param rank null for the same
    public record Row(
            int draw, String unit, int year, @Nullable Double score, @Nullable Integer rank) {}

    /// By draw, year and unit, made as they are read.
    ///
    /// @param own draws that were made elsewhere; null for none
    /// @throws RimException when the methodology declares no uncertainty
    public static Stream<Row> of(Benchmark benchmark, @Nullable OwnDraws own) {
        var variations = new Variations(benchmark, Variations.declared(benchmark), own);
        var rerun = Rerun.of(benchmark.scenario());
        var ranking = new CompetitionRanking(benchmark.scoredUnits());
        var made =
                new NodeDraws(
                        benchmark,
                        YearSlice.all(benchmark.scoredYears().length),
                        1,
                        benchmark.results().scores(0));
        return IntStream.range(0, variations.draws())
                .boxed()
                .flatMap(draw -> {
                    variations.run(rerun, draw);
                    made.takeScores(0, rerun.scores(0));
                    return rows(benchmark, made, ranking, draw).stream();
                });
    }

    private static List<Row> rows(
            Benchmark benchmark, NodeDraws made, CompetitionRanking ranking, int draw) {
        var rows = new ArrayList<Row>();
        int[] years = benchmark.scoredYears();
        for (int y = 0; y < years.length; y++) {
            double[] scores = made.scores[y][0];
            int[] ranks = ranking.of(scores);
            for (int unit = 0; unit < scores.length; unit++) {
                rows.add(
                        new Row(
                                draw,
                                benchmark.panel().units().get(unit).code(),
                                benchmark.panel().years()[years[y]],
                                Double.isNaN(scores[unit]) ? null : Double.valueOf(scores[unit]),
                                ranks[unit] == 0 ? null : Integer.valueOf(ranks[unit])));
            }
        }
        return rows;
    }

    private DrawnScores() {}
}
