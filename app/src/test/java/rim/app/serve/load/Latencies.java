package rim.app.serve.load;

import java.util.Arrays;
import java.util.Locale;

/// How long answers took.
final class Latencies {
    private final long[] nanos = new long[4_000_000];
    private int count;

    synchronized void add(long took) {
        if (count < nanos.length) {
            nanos[count++] = took;
        }
    }

    synchronized void forget() {
        count = 0;
    }

    synchronized String summary(double seconds) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.0f/s, p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, slowest %.1f ms",
                count / seconds,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] * 1e-6;
    }
}
