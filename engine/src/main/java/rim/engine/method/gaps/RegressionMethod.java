package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.code;
import static rim.engine.method.ValueType.setOf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import rim.engine.kernel.imputation.RegressionImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class RegressionMethod implements GapMethod {
    private static final MethodParameter<List<String>> ON =
            required("on", setOf(code()), "Indicators that it is fitted on.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "regression",
                        "What a straight line in other indicators says",
                        "y = b₀ + Σ bᵢxᵢ by least squares, over the units of the year that have all",
                        "OECD/JRC Handbook (2008), step 3")
                .with(ON)
                .example(
                        "'on':['b']",
                        """
                        unit a b
                        P    2 1
                        Q    4 2
                        R    6 3
                        S    - 4
                        """,
                        "2 4 6 8");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        var on = settings.of(ON);
        return new GapFilling.OfYear(units -> {
            var values = units.values();
            var columns = on.stream().map(units::values).toArray(double[][]::new);
            return RegressionImputation.of(values, columns)
                    .map(line -> line.filled(values, columns))
                    .orElseGet(() -> nothing(values.length));
        });
    }

    private static double[] nothing(int units) {
        var nothing = new double[units];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, Set<String> indicators) {
        return settings.of(ON).stream()
                .filter(code -> !indicators.contains(code))
                .map(code -> new MethodFault("/on", "no indicator '" + code + "' in the tree"))
                .toList();
    }
}
