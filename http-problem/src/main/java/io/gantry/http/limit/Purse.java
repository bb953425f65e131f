package io.gantry.http.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** What one payer has left. */
public final class Purse {

    private final Payer payer;
    private final Bucket bucket;

    private Purse(Payer payer, Bucket bucket) {
        this.payer = payer;
        this.bucket = bucket;
    }

    public static Purse of(Payer payer, Budget budget) {
        return of(payer, budget, TimeMeter.SYSTEM_NANOTIME);
    }

    static Purse of(Payer payer, Budget budget, TimeMeter clock) {
        if (budget.perSecond() < 1 || budget.burst() < 1) {
            throw new IllegalArgumentException("budget " + payer.tag() + ": " + budget.perSecond() + " a second, burst "
                    + budget.burst() + " (expected: both at least 1)");
        }
        var bucket = Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(budget.burst()).refillGreedy(budget.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
        return new Purse(payer, bucket);
    }

    Payer payer() {
        return payer;
    }

    /** Takes one out; how long to wait if there is none, else zero. */
    Duration take() {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : pause(probe.getNanosToWaitForRefill());
    }

    /**
     * Takes out what was not foreseen, though it may not be there: what comes next waits until the debt is paid. So a large
     * order is never impossible, and costs what it costs.
     *
     * @return how long to wait if it is in debt already, and nothing was taken; else zero
     */
    Duration takeMore(int count) {
        if (bucket.getAvailableTokens() < 0) {
            return pause(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }
        bucket.consumeIgnoringRateLimits(count);
        return Duration.ZERO;
    }

    void giveBack() {
        bucket.addTokens(1);
    }

    private static Duration pause(long nanos) {
        return Duration.ofNanos(Math.max(1, nanos));
    }
}
