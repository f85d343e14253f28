package rim.engine.kernel.normalisation;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.Fitted;

/// The place of a value among the base values, higher is better: rank, Borda score or percentile
/// rank.
///
/// Rank: 1 for the worst. Ties share the least of their ranks, `1 + #{worse}`, or their average, `½
/// + #{worse} + ½ #{equal}`. Borda: rank − 1, the number of units that are worse. Percentile rank:
///   `(rank − 1) / (n − 1)`, from 0 to 1. OECD/JRC Handbook (2008), step 5. A value that is not
///   among the base values gets the place that it would take there.
public final class RankScale implements Fitted {

    /// How values that are equal share ranks.
    public enum Ties {
        LEAST,
        AVERAGE
    }

    private final double[] ascending;
    private final Polarity polarity;
    private final Ties ties;
    private final double shift;
    private final double divisor;

    private RankScale(
            double[] ascending, Polarity polarity, Ties ties, double shift, double divisor) {
        this.ascending = ascending;
        this.polarity = polarity;
        this.ties = ties;
        this.shift = shift;
        this.divisor = divisor;
    }

    /// Ranks; empty when there are no values.
    public static Optional<RankScale> rank(double[] base, Polarity polarity, Ties ties) {
        return of(base, polarity, ties, 0, 1);
    }

    /// Borda scores, with the least rank for ties; empty when there are no values.
    public static Optional<RankScale> borda(double[] base, Polarity polarity) {
        return of(base, polarity, Ties.LEAST, 1, 1);
    }

    /// Percentile ranks, with the least rank for ties; empty for fewer than two values.
    public static Optional<RankScale> percentile(double[] base, Polarity polarity) {
        int n = Fitted.present(base).length;
        return n < 2 ? Optional.empty() : of(base, polarity, Ties.LEAST, 1, n - 1.0);
    }

    private static Optional<RankScale> of(
            double[] base, Polarity polarity, Ties ties, double shift, double divisor) {
        var values = Fitted.present(base);
        for (int i = 0; i < values.length; i++) {
            values[i] = turned(values[i], polarity);
        }
        Arrays.sort(values);
        return values.length == 0
                ? Optional.empty()
                : Optional.of(new RankScale(values, polarity, ties, shift, divisor));
    }

    @Override
    public double applyAsDouble(double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        double turned = turned(value, polarity);
        int worse = firstNotBelow(turned);
        double rank =
                switch (ties) {
                    case LEAST -> 1 + worse;
                    case AVERAGE -> 0.5 + (worse + firstNotBelow(Math.nextUp(turned))) / 2.0;
                };
        return (rank - shift) / divisor;
    }

    /// Minus zero becomes zero, which `Arrays.sort` would put behind it.
    private static double turned(double value, Polarity polarity) {
        return polarity.sign() * value + 0.0;
    }

    private int firstNotBelow(double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
