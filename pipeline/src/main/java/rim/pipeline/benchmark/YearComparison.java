package rim.pipeline.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.pipeline.kernel.aggregation.Neighbourhood;
import rim.pipeline.kernel.aggregation.OrderedWeightedAverage;
import rim.pipeline.kernel.frontier.BenefitOfDoubt;
import rim.pipeline.kernel.frontier.DirectionalBenefit;
import rim.pipeline.kernel.frontier.GeometricBenefit;
import rim.pipeline.kernel.frontier.Likeness;
import rim.pipeline.kernel.frontier.MultiDirectionalBenefit;
import rim.pipeline.kernel.frontier.OrderM;
import rim.pipeline.kernel.frontier.ShareLimits;
import rim.pipeline.kernel.outrank.Copeland;
import rim.schemas.methodology.Aggregation;

/// The aggregations that compare the units of a year with each other.
///
/// @param method one of them
record YearComparison(Grid grid, Aggregation method) {

    /// Some units in one year.
    ///
    /// @param columns `columns[node][unit]`
    /// @param weights of the nodes
    /// @param positions of the nodes among all that the aggregate has
    /// @param cells of the units
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Compared(double[][] columns, double[] weights, int[] positions, int[] cells) {
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
                                    limits(benefit.least(), benefit.most(), compared.nodes()))
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
            case Aggregation.MultiDirectionalBenefit benefit ->
                    MultiDirectionalBenefit.of(compared.columns).stream()
                            .mapToDouble(
                                    b -> b.map(MultiDirectionalBenefit::score).orElse(Double.NaN))
                            .toArray();
            case Aggregation.GeometricBenefit benefit -> geometric(benefit, compared);
            case Aggregation.OrderM benefit ->
                    OrderM.of(
                            compared.columns,
                            direction(benefit.direction(), compared.positions),
                            benefit.units(),
                            likeness(benefit, compared.cells));
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

    private static ShareLimits limits(@Nullable Double least, @Nullable Double most, int count) {
        return ShareLimits.same(
                count,
                Objects.requireNonNullElse(least, 0.0),
                Objects.requireNonNullElse(most, 1.0));
    }

    private double[] geometric(Aggregation.GeometricBenefit benefit, Compared compared) {
        int unit = grid.panel.unit(benefit.benchmark());
        int place = -1;
        for (int i = 0; i < compared.cells.length; i++) {
            place = compared.cells[i] % grid.units == unit ? i : place;
        }
        var of = new double[compared.nodes()];
        for (int i = 0; i < of.length; i++) {
            of[i] =
                    benefit.benchmark() == null
                            ? mean(compared.columns[i])
                            : place < 0 ? Double.NaN : compared.columns[i][place];
        }
        return GeometricBenefit.of(
                compared.columns, limits(benefit.least(), benefit.most(), compared.nodes()), of);
    }

    private static double mean(double[] column) {
        return Arrays.stream(column).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }

    private double @Nullable [][] likeness(Aggregation.OrderM benefit, int[] cells) {
        var likeness =
                benefit.on().isEmpty()
                        ? null
                        : Likeness.of(
                                benefit.on().stream()
                                        .map(variable -> values(variable, cells))
                                        .toArray(double[][]::new),
                                benefit.bandwidths().stream().mapToDouble(b -> b).toArray());
        var grouping = benefit.within();
        return grouping == null ? likeness : within(grouping, cells, likeness);
    }

    private double[] values(String variable, int[] cells) {
        var column = grid.panel.column(variable);
        return Arrays.stream(cells).mapToDouble(cell -> column[cell]).toArray();
    }

    private double[][] within(String grouping, int[] cells, double @Nullable [][] likeness) {
        var within = new double[cells.length][cells.length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                var own = group(grouping, cells[i]);
                if (own != null && own.equals(group(grouping, cells[j]))) {
                    within[i][j] = likeness == null ? 1 : likeness[i][j];
                }
            }
        }
        return within;
    }

    private @Nullable String group(String grouping, int cell) {
        return grid.panel.units().get(cell % grid.units).groups().get(grouping);
    }

    private double[] geographic(Aggregation.GeographicOrderedWeights ordered, Compared compared) {
        var mean = OrderedWeightedAverage.of(ordered.order().over(compared.nodes()));
        var scores =
                neighbourhood(ordered.kernel())
                        .nearness(
                                values(ordered.coordinates().getFirst(), compared.cells),
                                values(ordered.coordinates().getLast(), compared.cells),
                                ordered.bandwidth());
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
