package rim.engine.benchmark;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.method.aggregation.Scoring;

/// The shares of its score that a unit takes from each of the nodes below, where the aggregation
/// lets it choose them.
public final class OwnShares {

    /// Whether units choose their shares in a node.
    public static boolean areChosen(Scoring scoring) {
        return switch (scoring) {
            case Scoring.ByYear byYear -> byYear.shares() != null;
            case Scoring.ByUnit byUnit -> false;
            case Scoring.Fitted fitted -> false;
        };
    }

    /// By {@link Scenario#parts}, adding up to 1, or all 0 for the score 0; empty for a unit
    /// without a score.
    ///
    /// @param node in which units choose their shares
    public static Optional<double[]> of(Results results, int node, int cell) {
        var shares =
                switch (results.scenario().scoring(node)) {
                    case Scoring.ByYear byYear -> byYear.shares();
                    case Scoring.ByUnit byUnit -> null;
                    case Scoring.Fitted fitted -> null;
                };
        int year = cell / results.panel().units().size();
        var units = results.units(node, year);
        int place = Arrays.binarySearch(units.cells(), cell);
        return shares == null || place < 0 ? Optional.empty() : shares.shares(units).get(place);
    }

    private OwnShares() {}
}
