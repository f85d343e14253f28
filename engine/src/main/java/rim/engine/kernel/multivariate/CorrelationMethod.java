package rim.engine.kernel.multivariate;

/// How the association of two indicators is measured.
public enum CorrelationMethod {
    /// Product-moment correlation, `Σ(x−m)(y−m′) / √(Σ(x−m)² Σ(y−m′)²)`; p-value from Student's t
    /// with n − 2 degrees of freedom.
    PEARSON {
        @Override
        Measured of(double[] x, double[] y) {
            return productMoment(x, y);
        }

        @Override
        double[] prepared(double[] column) {
            return column;
        }
    },
    /// Pearson's of the mean ranks; p-value from Student's t with n − 2 degrees of freedom.
    SPEARMAN {
        @Override
        Measured of(double[] x, double[] y) {
            return productMoment(MeanRank.of(x), MeanRank.of(y));
        }

        @Override
        double[] prepared(double[] column) {
            return MeanRank.places(column);
        }
    },
    /// Kendall's τ-b, see {@link KendallTau}.
    KENDALL {
        @Override
        Measured of(double[] x, double[] y) {
            var tau = KendallTau.of(x, y);
            return new Measured(tau.tauB(), tau.pValue());
        }

        @Override
        double[] prepared(double[] column) {
            return MeanRank.places(column);
        }
    };

    /// @param pValue two-sided
    record Measured(double coefficient, double pValue) {}

    private static Measured productMoment(double[] x, double[] y) {
        double coefficient = ProductMoment.of(x, y);
        return new Measured(coefficient, ProductMoment.pValue(coefficient, x.length));
    }

    abstract Measured of(double[] x, double[] y);

    /// Another column that has the same association with all others and is quicker to work with,
    /// NaN where the column has it.
    abstract double[] prepared(double[] column);
}
