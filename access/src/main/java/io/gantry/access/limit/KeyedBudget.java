package io.gantry.access.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.util.ConcurrentLruCache;

/** One budget of requests for each key. */
public final class KeyedBudget {

    // A key that was dropped starts again with a full budget.
    private static final int REMEMBERED = 10_000;

    private final ConcurrentLruCache<String, Bucket> buckets;

    /**
     * @param perSecond requests a second in the long run
     * @param burst requests at once after a rest
     */
    public KeyedBudget(int perSecond, int burst) {
        this.buckets = new ConcurrentLruCache<>(REMEMBERED, ignored -> Budgets.bucket(perSecond, burst));
    }

    /** Takes a request out of the budget of {@code key}; how long to wait if it is used up, else zero. */
    public Duration take(String key) {
        return Budgets.take(buckets.get(key));
    }
}
