package rim.engine.kernel.outrank;

import java.util.Arrays;

/// Compares every pair of units once, in blocks of columns that stay in the cache.
///
/// The inner loop runs over neighbouring units of one indicator without a branch, which the
/// compiler turns into vector instructions.
final class PairBlocks {
    private static final int BLOCK = 512;
    private static final double ROUNDING = 1e-12;

    /// Takes the pairs of a unit with a run of later units.
    interface Receiver {
        /// @param unit the one
        /// @param from the first of the others
        /// @param to behind the last of the others
        /// @param lead weights on which the one is better minus those on which it is worse; 0 for a
        ///   tie; from index 0
        /// @param shared weights of the indicators that both have; empty when every pair shares
        ///   some
        void take(int unit, int from, int to, double[] lead, double[] shared);
    }

    private final double[][] columns;
    private final double[] weights;
    private final boolean[] hasGaps;
    private final double total;

    PairBlocks(double[][] columns, double[] weights) {
        if (columns.length == 0 || columns.length != weights.length) {
            throw new IllegalArgumentException(
                    columns.length + " indicators and " + weights.length + " weights");
        }
        this.columns = columns;
        this.weights = weights;
        this.hasGaps = new boolean[columns.length];
        for (int k = 0; k < columns.length; k++) {
            hasGaps[k] = Arrays.stream(columns[k]).anyMatch(Double::isNaN);
            if (!(weights[k] >= 0) || Arrays.stream(columns[k]).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException(
                        "Indicator " + k + ": an infinite value, or the weight " + weights[k]);
            }
        }
        this.total = Arrays.stream(weights).sum();
        if (!(total > 0)) {
            throw new IllegalArgumentException("All weights are 0");
        }
    }

    int units() {
        return columns[0].length;
    }

    /// True when one indicator with a weight has no gaps, so that every pair shares it.
    boolean allComparable() {
        for (int k = 0; k < columns.length; k++) {
            if (!hasGaps[k] && weights[k] > 0) {
                return true;
            }
        }
        return false;
    }

    void forEach(Receiver receiver) {
        int units = units();
        var values = new double[columns.length][BLOCK];
        var present = new double[columns.length][BLOCK];
        var lead = new double[BLOCK];
        var shared = new double[allComparable() ? 0 : BLOCK];
        for (int start = 0; start < units; start += BLOCK) {
            int end = Math.min(units, start + BLOCK);
            load(values, present, start, end);
            for (int i = 0; i < end - 1; i++) {
                int from = Math.max(start, i + 1);
                compare(i, from - start, end - start, values, present, lead, shared);
                settle(lead, from - start, end - start);
                move(lead, from - start, end - from);
                move(shared, from - start, end - from);
                receiver.take(i, from, end, lead, shared);
            }
        }
    }

    private void load(double[][] values, double[][] present, int start, int end) {
        for (int k = 0; k < columns.length; k++) {
            for (int j = start; j < end; j++) {
                boolean isMissing = Double.isNaN(columns[k][j]);
                values[k][j - start] = isMissing ? 0 : columns[k][j];
                present[k][j - start] = isMissing ? 0 : 1;
            }
        }
    }

    private void compare(
            int i,
            int from,
            int to,
            double[][] values,
            double[][] present,
            double[] lead,
            double[] shared) {
        Arrays.fill(lead, from, to, 0);
        Arrays.fill(shared, 0);
        for (int k = 0; k < columns.length; k++) {
            double own = columns[k][i];
            if (Double.isNaN(own)) {
                continue;
            }
            if (hasGaps[k]) {
                addPresent(lead, own, weights[k], values[k], present[k], from, to);
            } else {
                addAll(lead, own, weights[k], values[k], from, to);
            }
            if (shared.length > 0) {
                addShared(shared, weights[k], present[k], from, to);
            }
        }
    }

    private static void addAll(
            double[] lead, double own, double weight, double[] values, int from, int to) {
        for (int j = from; j < to; j++) {
            lead[j] += weight * Math.signum(own - values[j]);
        }
    }

    private static void addPresent(
            double[] lead,
            double own,
            double weight,
            double[] values,
            double[] present,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            lead[j] += weight * present[j] * Math.signum(own - values[j]);
        }
    }

    private static void addShared(
            double[] shared, double weight, double[] present, int from, int to) {
        for (int j = from; j < to; j++) {
            shared[j] += weight * present[j];
        }
    }

    private void settle(double[] lead, int from, int to) {
        double rounding = ROUNDING * total;
        for (int j = from; j < to; j++) {
            if (Math.abs(lead[j]) <= rounding) {
                lead[j] = 0;
            }
        }
    }

    private static void move(double[] values, int from, int count) {
        if (from > 0 && values.length > 0) {
            System.arraycopy(values, from, values, 0, count);
        }
    }
}
