package rim.engine.benchmark;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.benchmark.aggregate.GeometricComparison;
import rim.engine.kernel.frontier.BenefitOfDoubt;
import rim.engine.kernel.frontier.GeometricBenefit;
import rim.schemas.methodology.Aggregation;

/// The shares of its score that a unit takes from each of the nodes below, where the aggregation
/// lets it choose them.
public final class OwnShares {

    /// Whether units choose their shares in a node.
    public static boolean areChosen(Aggregation method) {
        return method instanceof Aggregation.BenefitOfDoubt
                || method instanceof Aggregation.GeometricBenefit;
    }

    /// By {@link Scenario#parts}, adding up to 1, or all 0 for the score 0; empty for a unit
    /// without a score.
    ///
    /// @param node in which units choose their shares
    public static Optional<double[]> of(Results results, int node, int cell) {
        var grid = results.scenario().prepared().grid();
        var there = ScoredYear.of(results, node, cell / grid.units());
        int place = Arrays.binarySearch(there.cells(), cell);
        return place < 0
                ? Optional.empty()
                : switch (results.scenario().aggregation(node)) {
                    case Aggregation.BenefitOfDoubt benefit ->
                            BenefitOfDoubt.of(
                                            there.columns(),
                                            GeometricComparison.limits(
                                                    benefit.least(),
                                                    benefit.most(),
                                                    there.columns().length))
                                    .get(place)
                                    .map(BenefitOfDoubt::shares);
                    case Aggregation.GeometricBenefit benefit -> {
                        var comparison = new GeometricComparison(grid, benefit);
                        var of = comparison.benchmark(there.columns(), there.cells());
                        yield comparison
                                .of(there.columns(), of)
                                .get(place)
                                .map(GeometricBenefit::shares);
                    }
                    default -> Optional.empty();
                };
    }

    private OwnShares() {}
}
