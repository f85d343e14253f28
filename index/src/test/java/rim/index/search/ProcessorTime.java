package rim.index.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What work costs in processor time: what else the machine does changes that little, and the time
/// on a clock much.
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// What is timed.
    public interface Work {
        void run() throws Exception;
    }

    private ProcessorTime() {}

    /// Seconds of this thread.
    public static double seconds(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    /// Seconds of the one of two threads at once that took longer: where neither waits for the
    /// other, what they take together on two idle cores.
    static double longer(Work one, Work other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            double longer = 0;
            var both = List.<Callable<Double>>of(() -> seconds(one), () -> seconds(other));
            for (var each : threads.invokeAll(both)) {
                longer = Math.max(longer, each.get());
            }
            return longer;
        }
    }
}
