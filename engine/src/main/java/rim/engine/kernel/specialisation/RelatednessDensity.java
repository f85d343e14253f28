package rim.engine.kernel.specialisation;

import java.util.OptionalDouble;

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
        for (int j = 0; j < n; j++) {
            add(relatedness, j * n, related, 0, n);
        }
        this.density = new double[portfolio.regions() * n];
        for (int r = 0; r < portfolio.regions(); r++) {
            for (int j : portfolio.own(r)) {
                add(relatedness, j * n, density, r * n, n);
            }
            for (int i = 0; i < n; i++) {
                double held = density[r * n + i];
                density[r * n + i] = related[i] > 0 ? held / related[i] * 100 : 0;
            }
        }
    }

    private static void add(double[] from, int at, double[] to, int place, int count) {
        for (int i = 0; i < count; i++) {
            to[place + i] += from[at + i];
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
