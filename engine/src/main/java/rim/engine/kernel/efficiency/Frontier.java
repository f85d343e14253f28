package rim.engine.kernel.efficiency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Solves the programme of each unit, with only those other units in it that turn out to matter.
///
/// Indicators are divided by their greatest value, so that all numbers lie between 0 and 1. A
/// programme starts with the best unit of every indicator; units whose value passes 1 are added
/// until none does. That ends, and gives the solution with all units in it.
final class Frontier {
    private static final double ABOVE_ONE = 1 + 1e-13;
    private static final int ADDED_AT_ONCE = 4;

    /// So small that it decides only between what is equally good.
    private static final double PREFERENCE = 1e-7;

    private final double[][] units;
    private final boolean[][] isMissing;
    private final double[] greatest;
    private final ShareLimits limits;
    private final int[] leaders;

    /// What suits a unit best.
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Best(
            double score, double[] weights, double[] shares, int[] peers, double[] intensities) {}

    Frontier(double[][] columns, ShareLimits limits) {
        int k = columns.length;
        if (k == 0 || limits.least().length != k) {
            throw new IllegalArgumentException(
                    k + " indicators and limits for " + limits.least().length);
        }
        this.limits = limits;
        int n = columns[0].length;
        units = new double[n][k];
        isMissing = new boolean[n][k];
        greatest = new double[k];
        leaders = new int[k];
        for (int c = 0; c < k; c++) {
            leaders[c] = leader(columns[c], c);
            greatest[c] = n == 0 ? 1 : Math.max(0, columns[c][leaders[c]]);
            for (int j = 0; j < n; j++) {
                isMissing[j][c] = Double.isNaN(columns[c][j]);
                boolean isNothing = isMissing[j][c] || greatest[c] == 0;
                units[j][c] = isNothing ? 0 : columns[c][j] / greatest[c];
            }
        }
    }

    int units() {
        return units.length;
    }

    Optional<Best> best(int unit) {
        return best(unit, new double[greatest.length]);
    }

    /// @param preferred from -1 to 1 for each indicator: where several weights give the score,
    ///   those on indicators that are more preferred
    Optional<Best> best(int unit, double[] preferred) {
        int k = greatest.length;
        boolean hasNothing = true;
        for (boolean missing : isMissing[unit]) {
            hasNothing &= missing;
        }
        if (hasNothing) {
            return Optional.empty();
        }
        var rows = new ArrayList<Integer>();
        Arrays.stream(leaders).distinct().forEach(rows::add);
        var own = limits.bindsAnything() ? limits.without(isMissing[unit]) : limits;
        while (true) {
            var solution = solve(unit, rows, own, preferred);
            var worst = worstOffenders(solution.x(), rows);
            if (worst.isEmpty()) {
                return Optional.of(result(unit, rows, solution, k));
            }
            rows.addAll(worst);
        }
    }

    private static int leader(double[] column, int indicator) {
        int leader = 0;
        for (int j = 0; j < column.length; j++) {
            if (column[j] < 0 || Double.isInfinite(column[j])) {
                throw new IllegalArgumentException(
                        "Indicator "
                                + indicator
                                + ", unit "
                                + j
                                + ": "
                                + column[j]
                                + " (expected a finite value, not negative)");
            }
            if (column[j] > column[leader] || Double.isNaN(column[leader])) {
                leader = j;
            }
        }
        return leader;
    }

    private LinearProgramme.Solution solve(
            int unit, List<Integer> rows, ShareLimits own, double[] preferred) {
        int k = greatest.length;
        var a = new ArrayList<double[]>();
        for (int row : rows) {
            a.add(units[row]);
        }
        for (int i = 0; i < k; i++) {
            if (own.most()[i] < 1 && units[unit][i] > 0) {
                a.add(shareRow(unit, i, 1, -own.most()[i]));
            }
            if (own.least()[i] > 0) {
                a.add(shareRow(unit, i, -1, own.least()[i]));
            }
        }
        var b = new double[a.size()];
        Arrays.fill(b, 0, rows.size(), 1);
        var gains = units[unit].clone();
        Arrays.setAll(gains, i -> gains[i] * (1 + PREFERENCE * preferred[i]));
        return LinearProgramme.maximise(gains, a.toArray(double[][]::new), b);
    }

    /// `factor · wᵢxᵢ₀ + share · Σ wxₒ ≤ 0`.
    private double[] shareRow(int unit, int indicator, double factor, double share) {
        var row = new double[greatest.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = share * units[unit][i];
        }
        row[indicator] += factor * units[unit][indicator];
        return row;
    }

    private List<Integer> worstOffenders(double[] weights, List<Integer> rows) {
        var found = new ArrayList<Integer>();
        var values = new double[units.length];
        for (int j = 0; j < units.length; j++) {
            values[j] = value(weights, units[j]);
            if (values[j] > ABOVE_ONE && !rows.contains(j)) {
                found.add(j);
            }
        }
        found.sort((i, j) -> Double.compare(values[j], values[i]));
        return found.subList(0, Math.min(ADDED_AT_ONCE, found.size()));
    }

    private static double value(double[] weights, double[] unit) {
        double value = 0;
        for (int i = 0; i < unit.length; i++) {
            value += weights[i] * unit[i];
        }
        return value;
    }

    private Best result(int unit, List<Integer> rows, LinearProgramme.Solution solution, int k) {
        double score = Math.min(1, value(solution.x(), units[unit]));
        var weights = new double[k];
        var shares = new double[k];
        for (int i = 0; i < k; i++) {
            // a weight on an indicator that the unit lacks gives it nothing: leave it out
            boolean isUsed = units[unit][i] > 0 && score > 0;
            weights[i] = isUsed ? solution.x()[i] / greatest[i] : 0;
            shares[i] = isUsed ? solution.x()[i] * units[unit][i] / score : 0;
        }
        int[] inTheWay =
                IntStream.range(0, rows.size())
                        .filter(row -> solution.duals()[row] > 1e-12)
                        .toArray();
        return new Best(
                score,
                weights,
                shares,
                Arrays.stream(inTheWay).map(rows::get).toArray(),
                Arrays.stream(inTheWay).mapToDouble(row -> solution.duals()[row]).toArray());
    }
}
