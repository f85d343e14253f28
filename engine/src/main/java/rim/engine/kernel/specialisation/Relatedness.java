package rim.engine.kernel.specialisation;

/// How near two activities are, from how many regions have both, `C` ({@link
/// Portfolio#coOccurrence}); `sᵢ` is the sum of its row, `T` its sum. 0 where no region has both;
/// the diagonal is 0.
///
/// N. J. van Eck and L. Waltman, *How to normalize cooccurrence data?*, Journal of the American
/// Society for Information Science and Technology 60 (2009).
public enum Relatedness {
    /// How many more regions have both than chance would give, where one activity is not drawn
    /// twice: `C / ((sᵢ/T · sⱼ/(T − sᵢ) + sⱼ/T · sᵢ/(T − sⱼ)) · T/2)`. M. P. A. Steijn,
    /// *Improvement on the association strength*, Scientometrics 126 (2021). It is the one that is
    /// taken where nothing else is said.
    PROBABILITY {
        @Override
        double of(double both, double one, double other, double total) {
            double drawn =
                    one / total * (other / (total - one)) + other / total * (one / (total - other));
            return both / (drawn * total / 2);
        }
    },
    /// The same with both drawn at once: `C T / (sᵢ sⱼ)`.
    ASSOCIATION {
        @Override
        double of(double both, double one, double other, double total) {
            return both / total / (one / total * (other / total));
        }
    },
    /// `C / √(sᵢ sⱼ)`.
    COSINE {
        @Override
        double of(double both, double one, double other, double total) {
            return both / Math.sqrt(one * other);
        }
    },
    /// `C / (sᵢ + sⱼ − C)`.
    JACCARD {
        @Override
        double of(double both, double one, double other, double total) {
            return both / (one + other - both);
        }
    },
    /// The least of the two shares of holders of one that have the other too: `C / max(uᵢ, uⱼ)`
    /// with the ubiquities `u`. C. A. Hidalgo and others, *The product space conditions the
    /// development of nations*, Science 317 (2007).
    PROXIMITY {
        @Override
        double of(double both, double one, double other, double total) {
            return both / Math.max(one, other);
        }
    };

    /// @param both more than 0
    abstract double of(double both, double one, double other, double total);

    /// `φ[one * activities + other]`, symmetric.
    public double[] of(Portfolio portfolio) {
        return of(portfolio, portfolio.coOccurrence());
    }

    /// The same where co-occurrence is known.
    ///
    /// @param counts the portfolio's, {@link Portfolio#coOccurrence}
    public double[] of(Portfolio portfolio, int[] counts) {
        int n = portfolio.activities();
        var sums = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            long sum = 0;
            for (int j = 0; j < n; j++) {
                sum += counts[i * n + j];
            }
            sums[i] = this == PROXIMITY ? portfolio.ubiquity(i) : sum;
            total += sum;
        }
        var related = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int both = counts[i * n + j];
                if (both > 0) {
                    double value = of(both, sums[i], sums[j], total);
                    related[i * n + j] = value;
                    related[j * n + i] = value;
                }
            }
        }
        return related;
    }
}
