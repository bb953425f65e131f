package io.gantry.access.limit;

import io.gantry.access.Caller;
import io.gantry.access.limit.LimitProperties.Budget;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Counts requests against budgets. */
final class Budgets {

    private final Bucket total;
    private final KeyedBudget accounts;
    private final KeyedBudget devices;

    Budgets(LimitProperties properties) {
        this.total = bucket(properties.total().perSecond(), properties.total().burst());
        this.accounts = each(properties.account());
        this.devices = each(properties.device());
    }

    /** Takes a request out of the budget of all together; how long to wait if it is used up, else zero. */
    Duration takeOfTotal() {
        return take(total);
    }

    /** Takes a request out of the caller's budget; how long to wait if it is used up, else zero. */
    Duration takeOf(Caller caller) {
        return (caller.isDevice() ? devices : accounts).take(caller.account());
    }

    static Duration take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    static Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static KeyedBudget each(Budget budget) {
        return new KeyedBudget(budget.perSecond(), budget.burst());
    }
}
