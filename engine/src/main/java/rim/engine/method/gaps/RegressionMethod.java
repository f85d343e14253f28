package rim.engine.method.gaps;

import static rim.engine.method.Parameter.required;
import static rim.engine.method.ParameterType.code;
import static rim.engine.method.ParameterType.setOf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import rim.engine.kernel.imputation.RegressionImputation;
import rim.engine.method.Card;
import rim.engine.method.Fault;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

final class RegressionMethod implements GapMethod {
    private static final Parameter<List<String>> ON =
            required("on", setOf(code()), "Indicators that it is fitted on.");

    @Override
    public Card card() {
        return Card.of(
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
    public GapFilling filling(Settings settings) {
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
    public List<Fault> faults(Settings settings, Set<String> indicators) {
        return settings.of(ON).stream()
                .filter(code -> !indicators.contains(code))
                .map(code -> new Fault("/on", "no indicator '" + code + "' in the tree"))
                .toList();
    }
}
