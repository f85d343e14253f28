package rim.engine.coherence;

import java.util.Arrays;
import rim.engine.benchmark.Results;
import rim.engine.kernel.outrank.OutrankingMatrix;
import rim.schemas.RimException;

/// Every pair of units compared by the nodes that make an aggregate, in one year.
///
/// @param node code of the aggregate
/// @param matrix by number of the scored unit
public record Outranking(String node, OutrankingMatrix matrix) {
    private static final int MOST_UNITS = 2_000;

    /// By the nodes and weights that the aggregate's own method takes: those directly below it, or
    /// for Copeland's rule over indicators these.
    ///
    /// @param year number of the year in the panel
    /// @throws RimException when there are too many units for a table of pairs
    public static Outranking of(Results results, String node, int year) {
        var panel = results.panel();
        int units = panel.scoredUnits();
        if (units > MOST_UNITS) {
            throw new RimException(
                    "A table of all pairs of "
                            + units
                            + " units (expected at most "
                            + MOST_UNITS
                            + ") [/coherence/outranking]. Scores by Copeland's rule need no such"
                            + " table.");
        }
        int number = results.tree().number(node);
        int[] parts = results.scenario().parts(number);
        var columns =
                Arrays.stream(parts)
                        .mapToObj(part -> panel.scored(results.scores(part), year))
                        .toArray(double[][]::new);
        return new Outranking(
                node, OutrankingMatrix.of(columns, results.scenario().partWeights(number)));
    }

    /// How many pairs there are, each once.
    public int pairs() {
        int units = matrix.share().length;
        return units * (units - 1) / 2;
    }
}
