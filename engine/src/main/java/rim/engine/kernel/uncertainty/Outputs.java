package rim.engine.kernel.uncertainty;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The centred outputs of the rows in which neither A nor B failed, and their moments.
///
/// @param source numbers of these rows
/// @param a minus the mean
/// @param b minus the mean
/// @param mean of both together
/// @param variance of both together, with n − 1
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Outputs(int[] source, double[] a, double[] b, double mean, double variance) {

    /// Empty for fewer than two rows.
    static Optional<Outputs> of(double[] a, double[] b) {
        int[] source =
                IntStream.range(0, a.length).filter(i -> !Double.isNaN(a[i] + b[i])).toArray();
        int n = source.length;
        if (n < 2) {
            return Optional.empty();
        }
        // by way of the first value, so that a large constant costs no digits
        double origin = a[source[0]];
        double mean = 0;
        for (int i : source) {
            mean += ((a[i] - origin) + (b[i] - origin)) / (2.0 * n);
        }
        var ca = new double[n];
        var cb = new double[n];
        double squares = 0;
        for (int k = 0; k < n; k++) {
            ca[k] = a[source[k]] - origin - mean;
            cb[k] = b[source[k]] - origin - mean;
            squares += ca[k] * ca[k] + cb[k] * cb[k];
        }
        return Optional.of(new Outputs(source, ca, cb, origin + mean, squares / (2.0 * n - 1)));
    }

    int rows() {
        return source.length;
    }

    /// How often each row is drawn, and the moments of the rows so drawn.
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Sample(int[] counts, double mean, double variance) {}

    Sample sample(int[] counts) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += counts[k] * (a[k] + b[k]);
            squares += counts[k] * (a[k] * a[k] + b[k] * b[k]);
        }
        double n = 2.0 * counts.length;
        return new Sample(counts, sum / n, (squares - sum * sum / n) / (n - 1));
    }

    /// The outputs with one input of B beside them.
    ///
    /// @param mixed of all rows, NaN for a failed run
    Input with(double[] mixed) {
        var rise = new double[source.length];
        double origin = mean;
        Arrays.setAll(rise, k -> mixed[source[k]] - origin - a[k]);
        return new Input(this, rise);
    }

    /// @param outputs of A and B
    /// @param rise output with the input of B minus that of A, NaN for a failed run
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Input(Outputs outputs, double[] rise) {
        int rows() {
            return (int) Arrays.stream(rise).filter(x -> !Double.isNaN(x)).count();
        }

        double first() {
            return first(once());
        }

        double total() {
            return total(once());
        }

        double first(Sample sample) {
            double sum = 0;
            double rows = 0;
            for (int k = 0; k < rise.length; k++) {
                if (!Double.isNaN(rise[k])) {
                    sum += sample.counts()[k] * ((outputs.b[k] - sample.mean()) * rise[k]);
                    rows += sample.counts()[k];
                }
            }
            return sum / rows / sample.variance();
        }

        double total(Sample sample) {
            double sum = 0;
            double rows = 0;
            for (int k = 0; k < rise.length; k++) {
                if (!Double.isNaN(rise[k])) {
                    sum += sample.counts()[k] * (rise[k] * rise[k]);
                    rows += sample.counts()[k];
                }
            }
            return sum / rows / (2 * sample.variance());
        }

        private Sample once() {
            var counts = new int[rise.length];
            Arrays.fill(counts, 1);
            return new Sample(counts, 0, outputs.variance);
        }
    }
}
