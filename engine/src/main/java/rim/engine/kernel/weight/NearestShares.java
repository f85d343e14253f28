package rim.engine.kernel.weight;

import java.util.Arrays;
import java.util.stream.IntStream;

/// `min |Rv − t|²` subject to `v ≥ 0` and `1ᵀRv = 1`, by an active set.
///
/// J. Nocedal and S. J. Wright, *Numerical Optimization* (2006), algorithm 16.3. The free variables
/// solve the problem with equality; one that would become negative is fixed at 0, and one whose
/// multiplier is negative is freed. Where R is singular, 1e-12 on the diagonal chooses among
/// equals.
final class NearestShares {
    private static final double RIDGE = 1e-12;
    private static final double NEGATIVE_MULTIPLIER = -1e-11;
    private final double[][] r;
    private final double[] target;
    private final double[][] squares;
    private final double[] linear;
    private final double[] sums;
    private final boolean[] isFree;
    private double[] v;
    private double multiplier;
    private int steps;

    NearestShares(double[][] r, double[] target) {
        this.r = r;
        this.target = target;
        int k = r.length;
        squares = new double[k][k];
        linear = new double[k];
        sums = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int row = 0; row < k; row++) {
                    squares[i][j] += r[row][i] * r[row][j];
                }
                linear[i] += r[j][i] * target[j];
                sums[i] += r[j][i];
            }
            squares[i][i] += RIDGE;
        }
        isFree = new boolean[k];
        Arrays.fill(isFree, true);
        // equal weights of standardised indicators: 1ᵀR1 is the variance of their sum
        double variance = Math.max(RIDGE, Arrays.stream(sums).sum());
        v = new double[k];
        Arrays.fill(v, 1 / variance);
    }

    /// False when the limit of steps was passed.
    boolean run() {
        int limit = 50 * (r.length + 2);
        for (steps = 1; steps <= limit; steps++) {
            var next = solveFree();
            int blocking = moveTowards(next);
            if (blocking >= 0) {
                isFree[blocking] = false;
                v[blocking] = 0;
            } else {
                int freed = mostNegativeMultiplier();
                if (freed < 0) {
                    return true;
                }
                isFree[freed] = true;
            }
        }
        return false;
    }

    double[] solution() {
        return v.clone();
    }

    int steps() {
        return steps;
    }

    /// `Rv`, scaled to sum 1.
    double[] shares() {
        var shares = product(v);
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(x -> x / sum).toArray();
    }

    private double[] product(double[] x) {
        var product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += r[i][j] * x[j];
            }
        }
        return product;
    }

    private double[] solveFree() {
        int k = r.length;
        int[] free = IntStream.range(0, k).filter(i -> isFree[i]).toArray();
        int m = free.length;
        var system = new double[m + 1][m + 2];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                system[a][b] = squares[free[a]][free[b]];
            }
            system[a][m] = sums[free[a]];
            system[m][a] = sums[free[a]];
            system[a][m + 1] = linear[free[a]];
        }
        system[m][m + 1] = 1;
        var solved = LinearSystem.solve(system);
        var next = new double[k];
        for (int a = 0; a < m; a++) {
            next[free[a]] = solved[a];
        }
        multiplier = solved[m];
        return next;
    }

    /// Goes as far as no free variable becomes negative; the one that stopped it, or −1.
    private int moveTowards(double[] next) {
        double length = 1;
        int blocking = -1;
        for (int i = 0; i < v.length; i++) {
            if (isFree[i] && next[i] < 0 && v[i] / (v[i] - next[i]) < length) {
                length = v[i] / (v[i] - next[i]);
                blocking = i;
            }
        }
        for (int i = 0; i < v.length; i++) {
            v[i] = blocking < 0 ? next[i] : Math.max(0, v[i] + length * (next[i] - v[i]));
        }
        return blocking;
    }

    private int mostNegativeMultiplier() {
        var residual = product(v);
        Arrays.setAll(residual, i -> residual[i] - target[i]);
        var gradient = product(residual);
        int most = -1;
        double least = NEGATIVE_MULTIPLIER;
        for (int i = 0; i < v.length; i++) {
            double own = gradient[i] + multiplier * sums[i];
            if (!isFree[i] && own < least) {
                least = own;
                most = i;
            }
        }
        return most;
    }
}
