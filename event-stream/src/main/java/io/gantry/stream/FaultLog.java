package io.gantry.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Logs a fault of something that is tried again and again: one line when it begins, one for each further kind of failure,
 * and one when it is over, however many attempts there are in between.
 */
public final class FaultLog {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Logger log;
    private final String what;
    private final long settledNanos;
    private final LongSupplier nanos;
    private final Set<Class<?>> kinds = new HashSet<>();
    private volatile boolean failing;
    private long failedAt;

    /**
     * For one thing that is tried until it succeeds: the first success ends the fault.
     *
     * @param what fails and works again, as the log shall name it
     */
    public FaultLog(Logger log, String what) {
        this(log, what, Duration.ZERO, System::nanoTime);
    }

    private FaultLog(Logger log, String what, Duration settled, LongSupplier nanos) {
        this.log = log;
        this.what = what;
        this.settledNanos = settled.toNanos();
        this.nanos = nanos;
    }

    /**
     * For what many requests do at once, so that some succeed while others fail: the first success a minute after the last
     * failure ends the fault.
     */
    public static FaultLog ofRequests(Logger log, String what) {
        return ofRequests(log, what, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    static FaultLog ofRequests(Logger log, String what, LongSupplier nanos) {
        return new FaultLog(log, what, SETTLED, nanos);
    }

    /** Records a failed attempt, which will be repeated. An error is logged with its stack trace. */
    public synchronized void failed(Throwable failure) {
        failedAt = nanos.getAsLong();
        failing = true;
        if (!kinds.add(failure.getClass())) {
            return;
        }
        if (failure instanceof Error) {
            log.error("{} failed, trying again", what, failure);
        } else {
            log.warn("{} failed, trying again: {}", what, failure.toString());
        }
    }

    /** Records a successful attempt. */
    public void worked() {
        if (failing) {
            end();
        }
    }

    private synchronized void end() {
        if (failing && nanos.getAsLong() - failedAt >= settledNanos) {
            log.info("{} works again", what);
            kinds.clear();
            failing = false;
        }
    }
}
