package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.imputation.NeighbourImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class NeighboursMethod implements GapMethod {
    private static final MethodParameter<Integer> COUNT =
            byDefault("count", count().from(1), 10, "How many of the nearest units, k.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "neighbours",
                        "The unit's latest earlier value, moved as the units moved that are most like it",
                        "xₜ = xₛ + mean(xⱼₜ − xⱼₛ) over the k units j with both years whose latest values of all indicators, each over its standard deviation, are nearest",
                        "k nearest neighbours: O. Troyanskaya and others, Bioinformatics 17 (2001)")
                .with(COUNT)
                .example(
                        "'count':1",
                        """
                        unit year a b
                        P    2020 5 1
                        P    2021 - 1
                        Q    2020 4 1
                        Q    2021 7 2
                        R    2020 9 8
                        R    2021 9 9
                        """,
                        "5 4 9 8 7 9");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        int count = settings.of(COUNT);
        return new GapFilling.OfYear(units -> NeighbourImputation.of(history(units), alike(units), count));
    }

    private static List<GapFilling.YearOfUnits> backward(GapFilling.YearOfUnits year) {
        var all = new ArrayList<GapFilling.YearOfUnits>();
        for (GapFilling.@Nullable YearOfUnits each = year; each != null; each = each.before()) {
            all.add(each);
        }
        return all;
    }

    private static double[][] history(GapFilling.YearOfUnits units) {
        return backward(units).stream()
                .map(GapFilling.YearOfUnits::values)
                .toArray(double[][]::new);
    }

    /// The latest values of all indicators; of the one with gaps those before the year, so that no
    /// unit is unlike because it has a newer one.
    private static double[][] alike(GapFilling.YearOfUnits units) {
        var years = backward(units);
        var newest = units.all();
        var latest = new double[newest.columns().length][units.values().length];
        for (double[] column : latest) {
            Arrays.fill(column, Double.NaN);
        }
        for (int back = 0; back < years.size(); back++) {
            var columns = years.get(back).all().columns();
            for (int i = 0; i < latest.length; i++) {
                if (back > 0 || i != newest.own()) {
                    fill(latest[i], columns[i]);
                }
            }
        }
        return latest;
    }

    private static void fill(double[] latest, double[] older) {
        for (int unit = 0; unit < latest.length; unit++) {
            if (Double.isNaN(latest[unit])) {
                latest[unit] = older[unit];
            }
        }
    }
}
