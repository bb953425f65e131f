package io.gantry.http.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.util.ConcurrentLruCache;

/** One purse for each of those that were seen lately. Who was forgotten starts again with a full one. */
public final class Purses {

    private final ConcurrentLruCache<String, Purse> purses;

    /** @param remembered how many at most */
    public Purses(Payer payer, Budget budget, int remembered) {
        this(payer, budget, remembered, TimeMeter.SYSTEM_NANOTIME);
    }

    Purses(Payer payer, Budget budget, int remembered, TimeMeter clock) {
        Purse.of(payer, budget, clock);
        purses = new ConcurrentLruCache<>(remembered, ignored -> Purse.of(payer, budget, clock));
    }

    public Purse of(String key) {
        return purses.get(key);
    }
}
