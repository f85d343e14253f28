package rim.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rim.engine.kernel.uncertainty.Noise;

/// Parts of a function's value, or of a difference between two of its values, that add up to it.
final class Shares {
    /// So many arguments are taken in every order; of more, some orders stand for all.
    private static final int EVERY_ORDER = 10;

    private static final int ORDERS = 128;
    private static final double STEP = 1e-6;
    private static final double TOLERATED = 1e-5;
    private static final int PIECES = 64;

    private Shares() {}

    /// What each argument adds to a weighted mean that is linear as long as the same arguments are
    /// there: the argument times what one unit more of it would add.
    ///
    /// @param x NaN for an argument that is not there, which adds nothing
    static double[] ofLinear(ToDoubleFunction<double[]> f, double[] x) {
        double value = f.applyAsDouble(x);
        var shares = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && x[i] != 0) {
                shares[i] = x[i] * (f.applyAsDouble(moved(x, i, 1)) - value);
            }
        }
        return settled(shares, value);
    }

    /// What each argument adds to a mean of any kind, along the straight way from nothing: `xᵢ ∫
    /// ∂ᵢf(tx) dt`, t from 0 to 1.
    ///
    /// R. J. Aumann and L. S. Shapley, *Values of non-atomic games* (1974). Most means grow in
    /// proportion when all their arguments do; then the integral is `xᵢ ∂ᵢf(x)` (Euler), which is
    /// weight times score for a geometric mean. What f has without any argument, and what the
    /// integral misses, is told by the last element.
    ///
    /// @return one share for each argument, and the rest
    static double[] ofMean(ToDoubleFunction<double[]> f, double[] x) {
        double value = f.applyAsDouble(x);
        var shares = slopes(f, x, x);
        if (Math.abs(sum(shares) - value) > TOLERATED * Math.abs(value)) {
            shares = new double[x.length];
            for (int piece = 0; piece < PIECES; piece++) {
                double t = (piece + 0.5) / PIECES;
                var there = slopes(f, scaled(x, t), x);
                for (int i = 0; i < x.length; i++) {
                    shares[i] += there[i] / PIECES;
                }
            }
        }
        double rest = value - sum(shares);
        boolean isRounding = Math.abs(rest) <= TOLERATED * Math.abs(value);
        if (isRounding) {
            shares = settled(shares, value);
        }
        var all = Arrays.copyOf(shares, x.length + 1);
        all[x.length] = isRounding ? 0 : rest;
        return all;
    }

    /// `amountᵢ ∂ᵢf(at)`.
    private static double[] slopes(ToDoubleFunction<double[]> f, double[] at, double[] amounts) {
        var slopes = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            if (!Double.isNaN(at[i]) && amounts[i] != 0) {
                double step = STEP * Math.max(Math.abs(at[i]), STEP);
                double up = f.applyAsDouble(moved(at, i, step));
                double down = f.applyAsDouble(moved(at, i, -step));
                double slope = (up - down) / (2 * step);
                slopes[i] = Double.isFinite(slope) ? amounts[i] * slope : 0;
            }
        }
        return slopes;
    }

    /// What each argument adds to the difference between two values, on average over all orders in
    /// which the arguments can change from the one to the other.
    ///
    /// L. S. Shapley, *A value for n-person games* (1953). For a weighted mean of the same
    /// arguments this is weight times difference. An argument may be there in one of the two only.
    ///
    /// @param from NaN for an argument that is not there
    /// @param to as many
    static double[] ofDifference(ToDoubleFunction<double[]> f, double[] from, double[] to) {
        var changed = new ArrayList<Integer>();
        for (int i = 0; i < from.length; i++) {
            if (Double.compare(from[i], to[i]) != 0) {
                changed.add(i);
            }
        }
        var shares = new double[from.length];
        if (changed.size() <= EVERY_ORDER) {
            overSubsets(f, from, to, changed, shares);
        } else {
            overOrders(f, from, to, changed, shares);
        }
        return settled(shares, f.applyAsDouble(to) - f.applyAsDouble(from));
    }

    private static void overSubsets(
            ToDoubleFunction<double[]> f,
            double[] from,
            double[] to,
            List<Integer> changed,
            double[] shares) {
        int n = changed.size();
        var values = new double[1 << n];
        for (int subset = 0; subset < values.length; subset++) {
            var mixed = from.clone();
            for (int k = 0; k < n; k++) {
                if ((subset >> k & 1) == 1) {
                    mixed[changed.get(k)] = to[changed.get(k)];
                }
            }
            values[subset] = f.applyAsDouble(mixed);
        }
        for (int k = 0; k < n; k++) {
            for (int subset = 0; subset < values.length; subset++) {
                if ((subset >> k & 1) == 0) {
                    double gain = values[subset | 1 << k] - values[subset];
                    shares[changed.get(k)] += gain * likelihood(Integer.bitCount(subset), n);
                }
            }
        }
    }

    /// How often a subset comes before an argument: `s! (n − 1 − s)! / n!`.
    private static double likelihood(int before, int n) {
        double ways = 1;
        for (int i = 1; i <= before; i++) {
            ways *= (double) (n - i) / i;
        }
        return 1 / (ways * n);
    }

    /// Each order is taken forwards and backwards.
    private static void overOrders(
            ToDoubleFunction<double[]> f,
            double[] from,
            double[] to,
            List<Integer> changed,
            double[] shares) {
        var noise = new Noise(1);
        for (int draw = 0; draw < ORDERS; draw++) {
            var order = new ArrayList<>(changed);
            for (int i = order.size() - 1; i > 0; i--) {
                Collections.swap(order, i, (int) (noise.uniform(draw, 0, i) * (i + 1)));
            }
            for (int way = 0; way < 2; way++) {
                var mixed = from.clone();
                double before = f.applyAsDouble(mixed);
                for (int each : order) {
                    mixed[each] = to[each];
                    double after = f.applyAsDouble(mixed);
                    shares[each] += (after - before) / (2 * ORDERS);
                    before = after;
                }
                Collections.reverse(order);
            }
        }
    }

    private static double[] moved(double[] x, int i, double step) {
        var moved = x.clone();
        moved[i] += step;
        return moved;
    }

    private static double[] scaled(double[] x, double t) {
        return Arrays.stream(x).map(v -> v * t).toArray();
    }

    private static double sum(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /// The shares with the last bits put right, so that they add up to a total: what rounding left
    /// over goes to the largest.
    private static double[] settled(double[] shares, double total) {
        if (Double.isNaN(total)) {
            return shares;
        }
        int largest = 0;
        for (int i = 1; i < shares.length; i++) {
            if (Math.abs(shares[i]) > Math.abs(shares[largest])) {
                largest = i;
            }
        }
        if (shares.length > 0) {
            shares[largest] += total - sum(shares);
        }
        return shares;
    }
}
