package rim.engine.benchmark.aggregate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.aggregation.Neighbourhood;
import rim.engine.kernel.aggregation.OrderedWeightedAverage;
import rim.engine.kernel.frontier.BenefitOfDoubt;
import rim.engine.kernel.frontier.DirectionalBenefit;
import rim.engine.kernel.frontier.GeometricBenefit;
import rim.engine.kernel.frontier.MultiDirectionalBenefit;
import rim.engine.kernel.frontier.OrderM;
import rim.engine.kernel.frontier.PeerDraws;
import rim.engine.kernel.frontier.ShareRules;
import rim.engine.kernel.frontier.UndesirableBenefit;
import rim.engine.kernel.frontier.VarianceBenefit;
import rim.engine.kernel.outrank.Copeland;
import rim.schemas.methodology.Aggregation;
import rim.schemas.methodology.PeerDraw;

/// The aggregations that compare the units of a year with each other.
///
/// @param method one of them
/// @param peers which units each is held against
public record YearComparison(Grid grid, Aggregation method, PeerLikeness peers) {

    YearComparison(Grid grid, Aggregation method) {
        this(grid, method, new PeerLikeness(grid, method.likeness()));
    }

    /// Some units in one year.
    ///
    /// @param columns `columns[node][unit]`
    /// @param weights of the nodes
    /// @param positions of the nodes among all that the aggregate has
    /// @param codes of the nodes
    /// @param cells of the units
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Compared(
            double[][] columns,
            double[] weights,
            int[] positions,
            List<String> codes,
            int[] cells) {
        int nodes() {
            return columns.length;
        }
    }

    /// The score of each unit, NaN for none.
    double[] of(Compared compared) {
        return switch (method) {
            case Aggregation.Copeland copeland ->
                    Arrays.stream(Copeland.of(compared.columns, compared.weights).score())
                            .asDoubleStream()
                            .toArray();
            case Aggregation.BenefitOfDoubt benefit ->
                    BenefitOfDoubt.of(
                                    compared.columns,
                                    GeometricComparison.limits(
                                            benefit.least(), benefit.most(), compared.nodes()))
                            .stream()
                            .mapToDouble(b -> b.map(BenefitOfDoubt::score).orElse(Double.NaN))
                            .toArray();
            case Aggregation.DirectionalBenefit benefit ->
                    DirectionalBenefit.of(
                                    compared.columns,
                                    direction(benefit.direction(), compared.positions))
                            .stream()
                            .mapToDouble(b -> b.map(DirectionalBenefit::score).orElse(Double.NaN))
                            .toArray();
            case Aggregation.MultiDirectionalBenefit benefit -> multiDirectional(benefit, compared);
            case Aggregation.GeometricBenefit benefit -> geometric(benefit, compared);
            case Aggregation.OrderM benefit ->
                    OrderM.of(
                            compared.columns,
                            direction(benefit.direction(), compared.positions),
                            benefit.units(),
                            peers.of(compared.cells));
            case Aggregation.UndesirableBenefit benefit -> undesirable(benefit, compared);
            case Aggregation.VarianceBenefit benefit ->
                    VarianceBenefit.of(compared.columns, benefit.level());
            case Aggregation.GeographicOrderedWeights ordered -> geographic(ordered, compared);
            default -> throw new IllegalStateException("Not made by year: " + method);
        };
    }

    /// The direction over the nodes that count.
    private static double[] direction(List<Double> all, int[] positions) {
        return Arrays.stream(positions)
                .mapToDouble(position -> all.isEmpty() ? 1 : all.get(position))
                .toArray();
    }

    /// Whether scores below 0 are nothing that can be compared.
    boolean isOfNotNegative() {
        return !(method instanceof Aggregation.Copeland
                || method instanceof Aggregation.GeographicOrderedWeights);
    }

    private static double[] multiDirectional(
            Aggregation.MultiDirectionalBenefit benefit, Compared compared) {
        var draws = draws(benefit.robust());
        return draws != null
                ? MultiDirectionalBenefit.robust(compared.columns, draws)
                : MultiDirectionalBenefit.of(compared.columns).stream()
                        .mapToDouble(b -> b.map(MultiDirectionalBenefit::score).orElse(Double.NaN))
                        .toArray();
    }

    private static @Nullable PeerDraws draws(@Nullable PeerDraw robust) {
        return robust == null
                ? null
                : new PeerDraws(robust.units(), robust.replications(), robust.seed());
    }

    private double[] geometric(Aggregation.GeometricBenefit benefit, Compared compared) {
        var comparison = new GeometricComparison(grid, benefit);
        return comparison
                .of(compared.columns, comparison.benchmark(compared.columns, compared.cells))
                .stream()
                .mapToDouble(b -> b.map(GeometricBenefit::score).orElse(Double.NaN))
                .toArray();
    }

    private double[] undesirable(Aggregation.UndesirableBenefit benefit, Compared compared) {
        var codes = compared.codes;
        var isUndesirable = new boolean[codes.size()];
        for (int i = 0; i < isUndesirable.length; i++) {
            isUndesirable[i] = benefit.undesirable().contains(codes.get(i));
        }
        var order = benefit.order().stream().map(codes::indexOf).filter(i -> i >= 0).toList();
        return UndesirableBenefit.of(
                compared.columns,
                isUndesirable,
                new ShareRules(
                        GeometricComparison.limits(
                                benefit.least(), benefit.most(), compared.nodes()),
                        ShareRules.order(order)),
                peers.of(compared.cells),
                draws(benefit.robust()));
    }

    private double[] geographic(Aggregation.GeographicOrderedWeights ordered, Compared compared) {
        var mean = OrderedWeightedAverage.of(ordered.order().over(compared.nodes()));
        var x = grid.values(ordered.coordinates().getFirst(), compared.cells);
        var y = grid.values(ordered.coordinates().getLast(), compared.cells);
        var near = neighbourhood(ordered.kernel());
        double bandwidth =
                ordered.bandwidth() == null
                        ? near.bandwidth(x, y, compared.columns)
                        : ordered.bandwidth();
        var scores = near.nearness(x, y, bandwidth);
        var row = new double[compared.nodes()];
        for (int unit = 0; unit < scores.length; unit++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = compared.columns[i][unit];
            }
            scores[unit] *= mean.of(row, compared.weights);
        }
        return scores;
    }

    private static Neighbourhood neighbourhood(Aggregation.Kernel kernel) {
        return switch (kernel) {
            case BISQUARE -> Neighbourhood.BISQUARE;
            case TRICUBE -> Neighbourhood.TRICUBE;
            case GAUSSIAN -> Neighbourhood.GAUSSIAN;
            case EXPONENTIAL -> Neighbourhood.EXPONENTIAL;
            case BOXCAR -> Neighbourhood.BOXCAR;
        };
    }
}
