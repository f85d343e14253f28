package rim.engine.kernel.multivariate;

import java.util.Arrays;

/// Varimax rotation: turns factors so that each indicator loads on few of them.
///
/// H. F. Kaiser, *The varimax criterion for analytic rotation in factor analysis*, Psychometrika 23
/// (1958), with his normalisation of the rows, by rotations in planes of two factors until none
/// turns by more than 1e-12.
public final class Varimax {
    private static final int MOST_SWEEPS = 1000;
    private static final double SMALLEST_ANGLE = 1e-12;

    /// @param loadings `loadings[factor][indicator]`; stays as it is
    /// @return the rotated loadings, in the same order
    public static double[][] rotated(double[][] loadings) {
        var turned = Arrays.stream(loadings).map(double[]::clone).toArray(double[][]::new);
        var lengths = lengths(loadings);
        scale(turned, Arrays.stream(lengths).map(x -> x == 0 ? 0 : 1 / x).toArray());
        for (int sweep = 0; sweep < MOST_SWEEPS && sweep(turned); sweep++) {
            // each sweep turns every pair of factors once
        }
        scale(turned, lengths);
        return turned;
    }

    private static double[] lengths(double[][] loadings) {
        var squares = new double[loadings.length == 0 ? 0 : loadings[0].length];
        for (double[] factor : loadings) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] += factor[i] * factor[i];
            }
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    private static void scale(double[][] loadings, double[] factors) {
        for (double[] factor : loadings) {
            for (int i = 0; i < factor.length; i++) {
                factor[i] *= factors[i];
            }
        }
    }

    private static boolean sweep(double[][] loadings) {
        boolean hasTurned = false;
        for (int p = 0; p < loadings.length; p++) {
            for (int q = p + 1; q < loadings.length; q++) {
                double angle = angle(loadings[p], loadings[q]);
                if (Math.abs(angle) > SMALLEST_ANGLE) {
                    turn(loadings[p], loadings[q], angle);
                    hasTurned = true;
                }
            }
        }
        return hasTurned;
    }

    private static double angle(double[] x, double[] y) {
        int n = x.length;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < n; i++) {
            double u = x[i] * x[i] - y[i] * y[i];
            double v = 2 * x[i] * y[i];
            a += u;
            b += v;
            c += u * u - v * v;
            d += 2 * u * v;
        }
        return Math.atan2(d - 2 * a * b / n, c - (a * a - b * b) / n) / 4;
    }

    private static void turn(double[] x, double[] y, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < x.length; i++) {
            double old = x[i];
            x[i] = cos * old + sin * y[i];
            y[i] = cos * y[i] - sin * old;
        }
    }

    private Varimax() {}
}
