package rim.app.update;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.NotificationEmitter;

/// Keeps the heap of a long run near what lives in it.
///
/// A JVM that collects in parallel lets its old objects grow up to the most it may take before it
/// looks which of them are dead, so that an update of 800 MB of living data takes 5 GB of a machine
/// of 24. Here they are looked at as soon as they have grown by half of what lived the last time.
final class HeapGrowth {
    private static final long LEAST = 450L << 20;
    private final MemoryPoolMXBean old;

    private HeapGrowth(MemoryPoolMXBean old) {
        this.old = old;
    }

    /// From now on, for as long as the program runs; where the JVM counts no old objects of their
    /// own, nothing is done.
    static void keepSmall() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()) {
                new HeapGrowth(pool).watch();
            }
        }
    }

    private void watch() {
        old.setUsageThreshold(threshold(0));
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                .addNotificationListener(
                        (notification, ignored) -> collect(),
                        notification ->
                                notification
                                        .getType()
                                        .equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED),
                        null);
    }

    private void collect() {
        System.gc();
        old.setUsageThreshold(threshold(old.getUsage().getUsed()));
    }

    private long threshold(long living) {
        long most = old.getUsage().getMax();
        long wanted = Math.max(LEAST, living + living / 2);
        return most < 0 ? wanted : Math.min(wanted, most);
    }
}
