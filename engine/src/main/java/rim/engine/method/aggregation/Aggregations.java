package rim.engine.method.aggregation;

import java.util.List;
import rim.engine.method.Methods;

/// All aggregations.
public final class Aggregations {
    /// Ours by what they look at: the unit itself, base years, the units of a year.
    public static final Methods<AggregationMethod> ALL =
            Methods.of(
                    "aggregation",
                    AggregationMethod.class,
                    List.of(
                            new ArithmeticMethod(),
                            new GeometricMethod(),
                            new HarmonicMethod(),
                            new PowerMethod(),
                            new MazziottaParetoMethod(),
                            new OrderedWeightsMethod(),
                            new MeanMinMethod(),
                            new WroclawMethod(),
                            new BenefitOfDoubtMethod(),
                            new DirectionalBenefitMethod(),
                            new MultiDirectionalBenefitMethod(),
                            new GeometricBenefitMethod(),
                            new OrderMMethod(),
                            new UndesirableBenefitMethod(),
                            new VarianceBenefitMethod(),
                            new FactorMethod(),
                            new MixedFactorMethod(),
                            new GeographicOrderedWeightsMethod(),
                            new CopelandMethod()));

    private Aggregations() {}
}
