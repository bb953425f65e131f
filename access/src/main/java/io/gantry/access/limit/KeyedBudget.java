package io.gantry.access.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.util.ConcurrentLruCache;

/** A budget of requests for each of those that a key tells apart. */
public final class KeyedBudget {

    // One that has been forgotten begins anew, with a full budget.
    private static final int REMEMBERED = 10_000;

    private final ConcurrentLruCache<String, Bucket> buckets;

    /**
     * @param perSecond requests a second in the long run
     * @param burst requests at once after a rest
     */
    public KeyedBudget(int perSecond, int burst) {
        this.buckets = new ConcurrentLruCache<>(REMEMBERED, ignored -> Budgets.bucket(perSecond, burst));
    }

    /** Takes a request out of the budget of {@code key}; how long to wait if there is none left, else zero. */
    public Duration take(String key) {
        return Budgets.take(buckets.get(key));
    }
}
