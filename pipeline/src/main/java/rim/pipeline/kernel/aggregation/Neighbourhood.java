package rim.pipeline.kernel.aggregation;

/// How near units are to all others: the mean of a kernel of the distances, by which geographically
/// weighted averages multiply a unit's score.
///
/// A. S. Fotheringham, C. Brunsdon and M. Charlton, *Geographically Weighted Regression* (2002); E.
/// Fusco and others, *ordered geographically weighted averaging* (2020).
public enum Neighbourhood {
    /// `(1 − (d/b)²)²` within the bandwidth b.
    BISQUARE {
        @Override
        double weight(double relative) {
            double left = 1 - relative * relative;
            return relative < 1 ? left * left : 0;
        }
    },
    /// `(1 − (d/b)³)³` within the bandwidth b.
    TRICUBE {
        @Override
        double weight(double relative) {
            double left = 1 - relative * relative * relative;
            return relative < 1 ? left * left * left : 0;
        }
    },
    /// `exp(−(d/b)²/2)`.
    GAUSSIAN {
        @Override
        double weight(double relative) {
            return Math.exp(-relative * relative / 2);
        }
    },
    /// `exp(−d/b)`.
    EXPONENTIAL {
        @Override
        double weight(double relative) {
            return Math.exp(-relative);
        }
    },
    /// 1 within the bandwidth.
    BOXCAR {
        @Override
        double weight(double relative) {
            return relative < 1 ? 1 : 0;
        }
    };

    abstract double weight(double relative);

    /// For each unit its mean weight in the neighbourhoods of all units that have a place, itself
    /// among them; NaN for a unit that has none.
    ///
    /// @param x of each unit, NaN for none
    /// @param y of each unit
    /// @param bandwidth in the same measure, above 0
    public double[] nearness(double[] x, double[] y, double bandwidth) {
        var nearness = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            int count = 0;
            for (int j = 0; j < x.length; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                if (!Double.isNaN(distance)) {
                    sum += weight(distance / bandwidth);
                    count++;
                }
            }
            nearness[i] = count == 0 ? Double.NaN : sum / count;
        }
        return nearness;
    }
}
