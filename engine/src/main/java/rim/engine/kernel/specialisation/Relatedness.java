package rim.engine.kernel.specialisation;

/// How near two activities are, from how many regions have both, `C` ({@link
/// Portfolio#coOccurrence}); `sᵢ` is the sum of its row, `T` its sum. 0 where no region has both
/// but each stands beside others; where one stands beside none, what divides by `s` is 0 / 0, and
/// unknown ({@link Pairs#isKnown}). The diagonal is 0.
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

        @Override
        boolean isKnown(double one, double other) {
            return one + other > 0;
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

        @Override
        boolean isKnown(double one, double other) {
            return one + other > 0;
        }
    };

    /// @param both more than 0
    abstract double of(double both, double one, double other, double total);

    /// Whether two activities with these sums have a relatedness, be it 0.
    boolean isKnown(double one, double other) {
        return one > 0 && other > 0;
    }

    /// Relatedness of all pairs.
    public static final class Pairs {
        private final Relatedness measure;
        private final double[] values;
        private final double[] sums;

        private Pairs(Relatedness measure, double[] values, double[] sums) {
            this.measure = measure;
            this.values = values;
            this.sums = sums;
        }

        public Relatedness measure() {
            return measure;
        }

        /// `φ[one * activities + other]`, symmetric; 0 where it is not known.
        public double[] values() {
            return values;
        }

        /// Whether two activities have a relatedness: neither stands alone everywhere, for which
        /// papers give 0 / 0 (EconGeo gives 0).
        public boolean isKnown(int one, int other) {
            return measure.isKnown(sums[one], sums[other]);
        }

        /// 0 where it is not known.
        public double of(int one, int other) {
            return values[one * sums.length + other];
        }
    }

    /// `φ[one * activities + other]`, symmetric.
    public double[] of(Portfolio portfolio) {
        return of(portfolio, portfolio.coOccurrence()).values();
    }

    /// The same where co-occurrence is known.
    ///
    /// @param counts the portfolio's, {@link Portfolio#coOccurrence}
    public Pairs of(Portfolio portfolio, int[] counts) {
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
        return new Pairs(this, related, sums);
    }
}
