package rim.app.update;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/// Keeps the heap of a long run near what lives in it, until it is closed.
///
/// A JVM that collects in parallel lets its old objects grow up to the most it may take before it
/// looks which of them are dead, so that an update of 800 MB of living data takes 5 GB of a machine
/// of 24. Here they are looked at as soon as they have grown by half of what lived the last time,
/// of much by 128 MB, and of very much, which takes long to look at, by an eighth.
final class HeapGrowth implements AutoCloseable {
    private static final long LEAST = 450L << 20;
    private static final long ROOM = 128L << 20;
    private final List<MemoryPoolMXBean> old;
    private final NotificationEmitter memory =
            (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private final NotificationListener listener = (notification, ignored) -> collect();

    private HeapGrowth(List<MemoryPoolMXBean> old) {
        this.old = old;
    }

    /// From now on; where the JVM counts no old objects of their own, nothing is done.
    static HeapGrowth keptSmall() {
        var growth =
                new HeapGrowth(
                        ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getType() == MemoryType.HEAP)
                                .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                                .toList());
        growth.watch();
        return growth;
    }

    private void watch() {
        old.forEach(pool -> pool.setUsageThreshold(threshold(pool, 0)));
        memory.addNotificationListener(
                listener,
                notification ->
                        notification
                                .getType()
                                .equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED),
                null);
    }

    private void collect() {
        System.gc();
        old.forEach(pool -> pool.setUsageThreshold(threshold(pool, pool.getUsage().getUsed())));
    }

    private static long threshold(MemoryPoolMXBean pool, long living) {
        long most = pool.getUsage().getMax();
        long wanted = Math.max(LEAST, living + room(living));
        return most < 0 ? wanted : Math.min(wanted, most);
    }

    private static long room(long living) {
        return Math.max(Math.min(living / 2, ROOM), living / 8);
    }

    @Override
    public void close() {
        try {
            memory.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException(e);
        }
        old.forEach(pool -> pool.setUsageThreshold(0));
    }
}
