package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.kernel.efficiency.GeometricBenefit;
import rim.engine.kernel.efficiency.GeometricChange;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.TableNeeds;

final class GeometricBenefitMethod implements AggregationMethod {
    private static final MethodParameter<String> BENCHMARK =
            optional(
                    "benchmark",
                    text(),
                    "Code of the unit that scores are relative to; without it, the mean of the"
                            + " units.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "geometric_benefit_of_doubt",
                        "Relative to a benchmark, by the shares that suit each unit best",
                        "Π (xᵢ / xᵢ_b)^sᵢ with the shares sᵢ of `benefit_of_doubt`",
                        "T. Van Puyenbroeck and N. Rogge, Geometric mean quantity index numbers with"
                                + " Benefit-of-the-Doubt weights, Eur. J. Oper. Res. 256 (2017)")
                .with(BENCHMARK, ShareBounds.LEAST, ShareBounds.MOST)
                .example(
                        "'benchmark':'R','least':0.5",
                        """
                        unit a b
                        P    4 1
                        Q    2 8
                        R    2 2
                        """,
                        "1 2 1");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByYear(
                units ->
                        of(settings, units).stream()
                                .mapToDouble(b -> b.map(GeometricBenefit::score).orElse(Double.NaN))
                                .toArray(),
                units ->
                        of(settings, units).stream()
                                .map(b -> b.map(GeometricBenefit::shares))
                                .toList(),
                units -> times(settings, units));
    }

    private static List<Optional<GeometricBenefit>> of(MethodSettings settings, UnitsOfYear units) {
        return GeometricBenefit.of(
                units.columns(),
                ShareBounds.of(settings, units.nodes()),
                benchmark(settings, units));
    }

    private static List<Optional<GeometricChange.Time>> times(
            MethodSettings settings, UnitsOfYear units) {
        var benchmark = benchmark(settings, units);
        var found = of(settings, units);
        return IntStream.range(0, units.units())
                .mapToObj(unit ->
                        found.get(unit)
                                .map(b ->
                                        new GeometricChange.Time(
                                                units.row(unit), benchmark, b.shares())))
                .toList();
    }

    /// What the benchmark has of each node, NaN for none.
    private static double[] benchmark(MethodSettings settings, UnitsOfYear units) {
        var unit = settings.find(BENCHMARK);
        if (unit.isEmpty()) {
            return Arrays.stream(units.columns())
                    .mapToDouble(GeometricBenefitMethod::mean)
                    .toArray();
        }
        int place = units.place(unit.get());
        var none = new double[units.nodes()];
        Arrays.fill(none, Double.NaN);
        return place < 0 ? none : units.row(place);
    }

    private static double mean(double[] column) {
        return Arrays.stream(column).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.ABOVE_ZERO;
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return ShareBounds.faults(settings, node);
    }

    @Override
    public TableNeeds table(MethodSettings settings) {
        return TableNeeds.ofScoredUnits(
                new ArrayList<>(settings.find(BENCHMARK).stream().toList()));
    }
}
