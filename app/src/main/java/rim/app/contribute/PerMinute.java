package rim.app.contribute;

import java.util.ArrayDeque;
import java.util.Deque;

/// Lets so many through in any minute.
final class PerMinute {
    private static final long MINUTE = 60_000_000_000L;

    private final int most;
    private final Deque<Long> times = new ArrayDeque<>();

    PerMinute(int most) {
        this.most = most;
    }

    /// Whether one more may pass.
    ///
    /// @param nanos the time, as {@link System#nanoTime()} has it
    synchronized boolean admits(long nanos) {
        while (!times.isEmpty() && nanos - times.getFirst() >= MINUTE) {
            times.removeFirst();
        }
        boolean isAdmitted = times.size() < most;
        if (isAdmitted) {
            times.addLast(nanos);
        }
        return isAdmitted;
    }
}
