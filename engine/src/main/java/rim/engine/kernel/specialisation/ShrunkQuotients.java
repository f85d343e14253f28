package rim.engine.kernel.specialisation;

import rim.engine.kernel.probability.Gamma;

/// Location quotients with what small counts leave open, shrunk to 1 by activity.
///
/// A Poisson–gamma model: `Xᵣᵢ` is Poisson with mean `θᵣᵢ Eᵣᵢ`, where `Eᵣᵢ = Xᵣ. X.ᵢ / X..` is what
/// the region would have with the shares of the whole, and the true quotients `θᵣᵢ` of an activity
/// are gamma distributed with mean 1 and variance `Aᵢ`, so that `θᵣᵢ` given `Xᵣᵢ` is gamma with
/// shape `1/Aᵢ + Xᵣᵢ` and rate `1/Aᵢ + Eᵣᵢ`. D. Clayton and J. Kaldor, *Empirical Bayes estimates
/// of age-standardized relative risks*, Biometrics 43 (1987).
///
/// `Aᵢ = s² − 1/Ē`, with `s² = Σ Eᵣᵢ (LQᵣᵢ − 1)² / Σ Eᵣᵢ` and `Ē` the mean of `Eᵣᵢ`: R. J.
/// Marshall, *Mapping disease and mortality rates using empirical Bayes estimators*, Applied
/// Statistics 40 (1991). It is not taken below `1 / Σ Eᵣᵢ`: what all regions together know of the
/// activity is the most that one of them can borrow. Where that is less than one counted thing, it
/// is not taken below 1, so that without any counts a quotient is exponential about 1 instead of
/// nearly always 0.
///
/// Where an activity is in very few regions, what is known of the others is so skewed that its mean
/// is beyond the upper end of equal tails; the interval then reaches to the mean.
///
/// Only the noise of counting is in it. What a survey, an estimate or a definition adds is not; say
/// by `counts` what a value stands for.
///
/// @param mean of `θᵣᵢ`, by `region * activities + activity`
/// @param low end of the interval with equal tails, at most the mean
/// @param high end of it, at least the mean
/// @param variance `Aᵢ`
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ShrunkQuotients(double[] mean, double[] low, double[] high, double[] variance) {

    /// @param counts how many counted things a value of 1 stands for: 1000 for thousands of
    ///   persons, and 10 for those of a sample of one in a hundred
    /// @param level of the interval, such as 0.9
    public static ShrunkQuotients of(ActivityTable table, double counts, double level) {
        if (!(counts > 0) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Counts " + counts + ", level " + level);
        }
        int activities = table.activities();
        int cells = table.regions() * activities;
        var shrunk =
                new ShrunkQuotients(
                        new double[cells],
                        new double[cells],
                        new double[cells],
                        new double[activities]);
        double tail = (1 - level) / 2;
        for (int i = 0; i < activities; i++) {
            shrunk.variance[i] = variance(table, i, counts);
            double prior = 1 / shrunk.variance[i];
            for (int r = 0; r < table.regions(); r++) {
                int cell = r * activities + i;
                double shape = prior + table.value(r, i) * counts;
                double rate = prior + table.expected(r, i) * counts;
                shrunk.mean[cell] = shape / rate;
                shrunk.low[cell] = Gamma.quantile(shape, tail) / rate;
                shrunk.high[cell] =
                        Math.max(shrunk.mean[cell], Gamma.quantile(shape, 1 - tail) / rate);
            }
        }
        return shrunk;
    }

    private static double variance(ActivityTable table, int activity, double counts) {
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < table.regions(); r++) {
            double expected = table.expected(r, activity) * counts;
            double apart = table.value(r, activity) * counts / expected - 1;
            sum += expected;
            squares += expected * apart * apart;
        }
        return Math.max(squares / sum - table.regions() / sum, 1 / Math.max(sum, 1));
    }
}
