package io.gantry.progress.status;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * When changes are written: many of one document are one write, so they gather until a caller waits for them.
 *
 * <p>It is the work of a poller, and gives the time until it is to be done again.
 */
final class WritePace implements Supplier<Duration> {

    /** Between two writes without a waiting caller: for as long the stores are behind at most, while they answer. */
    static final Duration UNHURRIED = Duration.ofSeconds(1);

    /** Between two writes at least. */
    static final Duration HURRIED = Duration.ofMillis(250);

    private final Runnable writer;
    private final LongSupplier nanos;
    private volatile boolean hurry;
    private long begun;

    /** @param nanos a clock that is never set, such as {@link System#nanoTime()} */
    WritePace(Runnable writer, LongSupplier nanos) {
        this.writer = writer;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** Says that somebody waits. */
    void hurry() {
        hurry = true;
    }

    @Override
    public Duration get() {
        var left = left();
        if (left > 0) {
            return Duration.ofNanos(left);
        }
        hurry = false;
        begun = nanos.getAsLong();
        writer.run();
        return Duration.ofNanos(Math.max(0, left()));
    }

    private long left() {
        return begun + (hurry ? HURRIED : UNHURRIED).toNanos() - nanos.getAsLong();
    }
}
