package rim.app.serve.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Requests by address: each has a bucket of `burst` that fills by `perSecond` (a token bucket).
final class RateLimit {
    private static final int MOST_ADDRESSES = 10_000;

    private final int perSecond;
    private final int burst;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /// @param nanos when it was filled up to `requests`
    private record Bucket(double requests, long nanos, boolean isAllowed) {}

    /// Whether one more request from an address may pass.
    ///
    /// @param nanos the time, as {@link System#nanoTime()} has it
    boolean allows(String address, long nanos) {
        if (buckets.size() >= MOST_ADDRESSES) {
            buckets.values().removeIf(bucket -> filled(bucket, nanos) >= burst);
        }
        return buckets.compute(address, (key, bucket) -> next(bucket, nanos)).isAllowed;
    }

    private Bucket next(@org.jspecify.annotations.Nullable Bucket bucket, long nanos) {
        double filled = bucket == null ? burst : filled(bucket, nanos);
        boolean isAllowed = filled >= 1;
        return new Bucket(isAllowed ? filled - 1 : filled, nanos, isAllowed);
    }

    private double filled(Bucket bucket, long nanos) {
        return Math.min(burst, bucket.requests + (nanos - bucket.nanos) * 1e-9 * perSecond);
    }
}
