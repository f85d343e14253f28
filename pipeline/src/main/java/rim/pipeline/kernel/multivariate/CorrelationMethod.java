package rim.pipeline.kernel.multivariate;

/// How the association of two indicators is measured.
public enum CorrelationMethod {
    /// Product-moment correlation, `Σ(x−m)(y−m′) / √(Σ(x−m)² Σ(y−m′)²)`; p-value from Student's t
    /// with n − 2 degrees of freedom.
    PEARSON {
        @Override
        double coefficient(double[] x, double[] y) {
            return ProductMoment.of(x, y);
        }

        @Override
        double pValue(double[] x, double[] y, double coefficient) {
            return ProductMoment.pValue(coefficient, x.length);
        }
    },
    /// Pearson's of the mean ranks; p-value from Student's t with n − 2 degrees of freedom.
    SPEARMAN {
        @Override
        double coefficient(double[] x, double[] y) {
            return ProductMoment.of(MeanRank.of(x), MeanRank.of(y));
        }

        @Override
        double pValue(double[] x, double[] y, double coefficient) {
            return ProductMoment.pValue(coefficient, x.length);
        }
    },
    /// Kendall's τ-b, see {@link KendallTau}.
    KENDALL {
        @Override
        double coefficient(double[] x, double[] y) {
            return KendallTau.of(x, y).tauB();
        }

        @Override
        double pValue(double[] x, double[] y, double coefficient) {
            return KendallTau.of(x, y).pValue();
        }
    };

    abstract double coefficient(double[] x, double[] y);

    abstract double pValue(double[] x, double[] y, double coefficient);
}
