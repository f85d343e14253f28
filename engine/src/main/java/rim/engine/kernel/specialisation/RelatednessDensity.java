package rim.engine.kernel.specialisation;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How much of what is related to an activity a region has, in percent: `100 Σⱼ φᵢⱼ Mᵣⱼ / Σⱼ φᵢⱼ`,
/// j ≠ i. R. Boschma, P.-A. Balland and D. F. Kogler, *Relatedness and technological change in
/// cities*, Industrial and Corporate Change 24 (2015).
public final class RelatednessDensity {
    private final Portfolio portfolio;
    private final double[] density;
    private final double[] related;

    /// @param relatedness `φ[one * activities + other]`, symmetric, not negative, 0 on the diagonal
    public static RelatednessDensity of(Portfolio portfolio, double[] relatedness) {
        return new RelatednessDensity(portfolio, relatedness);
    }

    private RelatednessDensity(Portfolio portfolio, double[] relatedness) {
        int n = portfolio.activities();
        if (relatedness.length != n * n) {
            throw new IllegalArgumentException(relatedness.length + " pairs of " + n);
        }
        this.portfolio = portfolio;
        this.related = new double[n];
        addRows(relatedness, IntStream.range(0, n).toArray(), related, 0, n);
        this.density = new double[portfolio.regions() * n];
        for (int r = 0; r < portfolio.regions(); r++) {
            addRows(relatedness, portfolio.own(r), density, r * n, n);
            for (int i = 0; i < n; i++) {
                double held = density[r * n + i];
                density[r * n + i] = related[i] > 0 ? held / related[i] * 100 : 0;
            }
        }
    }

    /// Four rows at a time, so that sums are read and written a quarter as often.
    private static void addRows(double[] matrix, int[] rows, double[] to, int place, int n) {
        int fours = rows.length / 4 * 4;
        for (int k = 0; k < fours; k += 4) {
            int a = rows[k] * n;
            int b = rows[k + 1] * n;
            int c = rows[k + 2] * n;
            int d = rows[k + 3] * n;
            for (int i = 0; i < n; i++) {
                to[place + i] += matrix[a + i] + matrix[b + i] + (matrix[c + i] + matrix[d + i]);
            }
        }
        for (int k = fours; k < rows.length; k++) {
            int a = rows[k] * n;
            for (int i = 0; i < n; i++) {
                to[place + i] += matrix[a + i];
            }
        }
    }

    /// Whether anything is related to an activity; elsewhere it has no density.
    public boolean isDefined(int activity) {
        return related[activity] > 0;
    }

    /// From 0 to 100; empty for an activity to which nothing is related.
    public OptionalDouble of(int region, int activity) {
        return isDefined(activity)
                ? OptionalDouble.of(density[region * portfolio.activities() + activity])
                : OptionalDouble.empty();
    }

    /// The mean over the activities that a region has (how much they hang together), or those that
    /// it has not (how near the new is); empty where there are none with a density.
    public OptionalDouble mean(int region, boolean isOfOwn) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < portfolio.activities(); i++) {
            if (isDefined(i) && portfolio.has(region, i) == isOfOwn) {
                sum += density[region * portfolio.activities() + i];
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
