package rim.app.serve.http;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/// What the service has done since it started, in the text form that Prometheus reads.
final class Measures {
    /// Upper ends of the histogram's steps, in seconds.
    private static final double[] STEPS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5};

    private final LongAdder[] byStatus = adders(6);
    private final LongAdder[] byStep = adders(STEPS.length + 1);
    private final LongAdder nanos = new LongAdder();
    private final LongAdder fromKept = new LongAdder();
    private final Map<String, LongSupplier> gauges = new TreeMap<>();

    private static LongAdder[] adders(int count) {
        var adders = new LongAdder[count];
        java.util.Arrays.setAll(adders, i -> new LongAdder());
        return adders;
    }

    /// Adds a number that is read whenever the measures are.
    void gauge(String name, LongSupplier value) {
        gauges.put(name, value);
    }

    void answered(int status, long tookNanos) {
        byStatus[Math.clamp(status / 100, 0, 5)].increment();
        nanos.add(tookNanos);
        int step = 0;
        while (step < STEPS.length && tookNanos * 1e-9 > STEPS[step]) {
            step++;
        }
        byStep[step].increment();
    }

    void answeredFromKept() {
        fromKept.increment();
    }

    String text() {
        var text = new StringBuilder();
        text.append("# HELP rim_requests_total Requests answered, by class of status.\n")
                .append("# TYPE rim_requests_total counter\n");
        for (int i = 1; i < byStatus.length; i++) {
            line(text, "rim_requests_total{status=\"" + i + "xx\"}", byStatus[i].sum());
        }
        text.append("# HELP rim_kept_answers_total Requests answered from memory.\n")
                .append("# TYPE rim_kept_answers_total counter\n");
        line(text, "rim_kept_answers_total", fromKept.sum());
        histogram(text);
        gauges.forEach((name, value) -> {
            text.append("# TYPE ").append(name).append(" gauge\n");
            line(text, name, value.getAsLong());
        });
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        text.append("# TYPE rim_heap_bytes gauge\n");
        line(text, "rim_heap_bytes", heap.getUsed());
        return text.toString();
    }

    private void histogram(StringBuilder text) {
        text.append("# HELP rim_request_seconds Time from a request's headers to its last byte.\n")
                .append("# TYPE rim_request_seconds histogram\n");
        long sum = 0;
        for (int i = 0; i < byStep.length; i++) {
            sum += byStep[i].sum();
            var end = i < STEPS.length ? String.valueOf(STEPS[i]) : "+Inf";
            line(text, "rim_request_seconds_bucket{le=\"" + end + "\"}", sum);
        }
        line(text, "rim_request_seconds_sum", nanos.sum() * 1e-9);
        line(text, "rim_request_seconds_count", sum);
    }

    private static void line(StringBuilder text, String name, long value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
