package io.gantry.access.limit;

import io.gantry.access.Caller;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.util.ConcurrentLruCache;

/** Counts requests against budgets. */
final class Budgets {

    // One that has been forgotten begins anew, with a full budget.
    private static final int REMEMBERED = 10_000;

    private final Bucket total;
    private final ConcurrentLruCache<String, Bucket> accounts;
    private final ConcurrentLruCache<String, Bucket> devices;

    Budgets(LimitProperties properties) {
        this.total = bucket(properties.total());
        this.accounts = new ConcurrentLruCache<>(REMEMBERED, ignored -> bucket(properties.account()));
        this.devices = new ConcurrentLruCache<>(REMEMBERED, ignored -> bucket(properties.device()));
    }

    /** Takes a request out of everybody's budget; how long to wait if there is none left, else zero. */
    Duration takeOfTotal() {
        return take(total);
    }

    /** Takes a request out of a caller's budget; how long to wait if there is none left, else zero. */
    Duration takeOf(Caller caller) {
        return take((caller.isDevice() ? devices : accounts).get(caller.account()));
    }

    private static Duration take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(LimitProperties.Budget budget) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(budget.burst()).refillGreedy(budget.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
