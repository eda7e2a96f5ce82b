package space.stickney.server.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client: so many requests at once, so many a second on average. Remembers the clients that came last; one that
 * was forgotten begins with a full bucket. Safe for threads.
 */
final class Buckets {
    private static final double NANOSECONDS = 1e9;
    private static final int CLIENTS = 10_000;

    private final double perSecond;
    private final double burst;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    private record Bucket(double left, long at) {}

    /**
     * Buckets.
     *
     * @param perSecond how many tokens flow in
     * @param burst how many a bucket holds
     * @param clock nanoseconds, monotonic
     */
    Buckets(double perSecond, double burst, LongSupplier clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    /** Takes a token of a client; false if there is none. */
    synchronized boolean take(String client) {
        long now = clock.getAsLong();
        Bucket bucket = buckets.getOrDefault(client, new Bucket(burst, now));
        double left = Math.min(burst, bucket.left() + (now - bucket.at()) / NANOSECONDS * perSecond);
        boolean granted = left >= 1;
        buckets.put(client, new Bucket(granted ? left - 1 : left, now));
        return granted;
    }

    /** Whole seconds after which a client without a token has one again. */
    int retryAfter() {
        return (int) Math.max(1, Math.ceil(1 / perSecond));
    }
}
