package rim.engine.kernel.aggregation;

import rim.engine.kernel.Search;

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

    /// The bandwidth with which the mean of a unit's neighbours, without itself, tells best what
    /// the unit has: the least sum of squared errors over all columns, cross-validation as for
    /// geographically weighted averages (C. Brunsdon, A. S. Fotheringham and M. Charlton,
    /// *Geographically weighted summary statistics*, 2002).
    ///
    /// @param x of each unit, NaN for none
    /// @param y of each unit
    /// @param columns `columns[column][unit]`, NaN for none
    /// @return in the measure of x and y; NaN where fewer than three units have a place, or all
    ///   have the same
    public double bandwidth(double[] x, double[] y, double[][] columns) {
        double longest = 0;
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            count += Double.isNaN(x[i] + y[i]) ? 0 : 1;
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                longest = Double.isNaN(distance) ? longest : Math.max(longest, distance);
            }
        }
        return count < 3 || longest == 0
                ? Double.NaN
                : Search.least(
                        width -> error(x, y, columns, width), longest / 5000, longest * 1.001);
    }

    private double error(double[] x, double[] y, double[][] columns, double bandwidth) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (double[] column : columns) {
                double difference = column[i] - without(i, x, y, column, bandwidth);
                boolean isAsked = !Double.isNaN(column[i] + x[i] + y[i]);
                sum += isAsked ? difference * difference : 0;
            }
        }
        return sum;
    }

    /// The mean of the neighbours; NaN, so that the bandwidth is none, for no neighbour.
    private double without(int unit, double[] x, double[] y, double[] column, double bandwidth) {
        double sum = 0;
        double all = 0;
        for (int j = 0; j < x.length; j++) {
            double distance = Math.hypot(x[unit] - x[j], y[unit] - y[j]);
            if (j != unit && !Double.isNaN(distance + column[j])) {
                double weight = weight(distance / bandwidth);
                sum += weight * column[j];
                all += weight;
            }
        }
        return sum / all;
    }

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
