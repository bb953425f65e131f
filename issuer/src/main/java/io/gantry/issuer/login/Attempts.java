package io.gantry.issuer.login;

import io.gantry.http.limit.AddressGroup;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts failed attempts to log in: of each address, and of each address at each account. So a guesser waits, and the
 * account's holder, who is elsewhere, does not. The more attempts failed, the longer is the pause before the next one is
 * accepted: at most a minute, then a quarter of an hour, then an hour.
 */
public final class Attempts {

    private static final int REMEMBERED = 10_000;
    private static final String LOGGED_IN = "logged-in";

    private final Map<String, Bucket> guesses = new Remembered();
    private final Map<String, Bucket> addresses = new Remembered();
    private final Clock clock;

    Attempts(InstantSource clock) {
        this.clock = new Clock(clock);
    }

    /**
     * Begins an attempt. It counts as failed until {@link #succeeded}, so that parallel attempts gain nothing.
     *
     * @throws TooManyAttemptsException if it is not accepted
     */
    void begin(String account, String address) {
        var from = AddressGroup.of(address);
        take(bucket(guesses, guess(account, from), () -> budget(5, 10, 20)));
        take(bucket(addresses, from, () -> budget(30, 100, 300)));
    }

    /** Forgets the address's failures at the account. */
    void succeeded(String account, String address) {
        var from = AddressGroup.of(address);
        synchronized (guesses) {
            guesses.remove(guess(account, from));
        }
        bucket(addresses, from, () -> budget(30, 100, 300)).addTokens(1);
    }

    /**
     * Begins an attempt of a logged-in account. The address does not count: all requests come from the console's.
     *
     * @throws TooManyAttemptsException if it is not accepted
     */
    public void beginLoggedIn(String account) {
        take(bucket(guesses, guess(account, LOGGED_IN), () -> budget(5, 10, 20)));
    }

    /** Forgets the failures of a logged-in account. */
    public void succeededLoggedIn(String account) {
        synchronized (guesses) {
            guesses.remove(guess(account, LOGGED_IN));
        }
    }

    private static String guess(String account, String from) {
        return from + ' ' + account;
    }

    private static void take(Bucket bucket) {
        var answer = bucket.tryConsumeAndReturnRemaining(1);
        if (!answer.isConsumed()) {
            throw new TooManyAttemptsException(Duration.ofNanos(answer.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(Map<String, Bucket> buckets, String key, Supplier<Bucket> fresh) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, ignored -> fresh.get());
        }
    }

    private Bucket budget(long aMinute, long aQuarter, long anHour) {
        return new LocalBucketBuilder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(aMinute).refillIntervally(aMinute, Duration.ofMinutes(1)))
                .addLimit(limit -> limit.capacity(aQuarter).refillIntervally(aQuarter, Duration.ofMinutes(15)))
                .addLimit(limit -> limit.capacity(anHour).refillIntervally(anHour, Duration.ofHours(1)))
                .build();
    }

    /** Drops the least recently seen entries, so that invented names do not fill the memory. */
    private static final class Remembered extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }

    private record Clock(InstantSource source) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, source.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
