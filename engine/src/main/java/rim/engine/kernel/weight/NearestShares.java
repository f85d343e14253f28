package rim.engine.kernel.weight;

import java.util.Arrays;
import java.util.stream.IntStream;

/// `min |Av − t|²` subject to `v ≥ 0` and `1ᵀAv = 1`, by an active set.
///
/// J. Nocedal and S. J. Wright, *Numerical Optimization* (2006), algorithm 16.3. The free variables
/// solve the problem with equality; one that would become negative is fixed at 0, and one whose
/// multiplier is negative is freed. Where A is singular, 1e-12 on the diagonal chooses among
/// equals.
final class NearestShares {
    private static final double RIDGE = 1e-12;
    private static final double NEGATIVE_MULTIPLIER = -1e-11;
    private final double[][] a;
    private final double[] target;
    private final double[][] squares;
    private final double[] linear;
    private final double[] sums;
    private final boolean[] isFree;
    private double[] v;
    private double multiplier;
    private int steps;

    NearestShares(double[][] a, double[] target) {
        this.a = a;
        this.target = target;
        int k = a.length;
        squares = new double[k][k];
        linear = new double[k];
        sums = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int row = 0; row < k; row++) {
                    squares[i][j] += a[row][i] * a[row][j];
                }
                linear[i] += a[j][i] * target[j];
                sums[i] += a[j][i];
            }
            squares[i][i] += RIDGE;
        }
        isFree = new boolean[k];
        v = new double[k];
        start();
    }

    /// All the same where their shares have a sum above 0, else the one whose share is greatest.
    private void start() {
        double all = Arrays.stream(sums).sum();
        int greatest = 0;
        for (int i = 1; i < sums.length; i++) {
            greatest = sums[i] > sums[greatest] ? i : greatest;
        }
        if (all <= RIDGE && sums[greatest] > RIDGE) {
            isFree[greatest] = true;
            v[greatest] = 1 / sums[greatest];
        } else {
            Arrays.fill(isFree, true);
            Arrays.fill(v, 1 / Math.max(RIDGE, all));
        }
    }

    /// False when the limit of steps was passed.
    boolean run() {
        int limit = 50 * (a.length + 2);
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

    /// `Av`, scaled to sum 1.
    double[] shares() {
        var shares = product(v);
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(x -> x / sum).toArray();
    }

    private double[] product(double[] x) {
        var product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += a[i][j] * x[j];
            }
        }
        return product;
    }

    private double[] solveFree() {
        int k = a.length;
        int[] free = IntStream.range(0, k).filter(i -> isFree[i]).toArray();
        int m = free.length;
        var system = new double[m + 1][m + 2];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                system[i][j] = squares[free[i]][free[j]];
            }
            system[i][m] = sums[free[i]];
            system[m][i] = sums[free[i]];
            system[i][m + 1] = linear[free[i]];
        }
        system[m][m + 1] = 1;
        var solved = LinearSystem.solve(system);
        var next = new double[k];
        for (int i = 0; i < m; i++) {
            next[free[i]] = solved[i];
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
        var gradient = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (int row = 0; row < v.length; row++) {
                gradient[i] += a[row][i] * residual[row];
            }
        }
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
