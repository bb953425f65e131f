package io.gantry.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs requests that are answered 503 because a part is away: for each cause one line a minute, with their number. */
final class OutageLog {

    private static final Logger log = LoggerFactory.getLogger(OutageLog.class);
    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Map<Class<?>, Logged> causes = new HashMap<>();

    /** @param nanos a clock that only goes forward */
    OutageLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param silent requests of that cause since its last line */
    private record Logged(long at, int silent) {}

    synchronized void answered(String request, Throwable cause) {
        var now = nanos.getAsLong();
        var before = causes.get(cause.getClass());
        if (before != null && now - before.at() < EVERY) {
            causes.put(cause.getClass(), new Logged(before.at(), before.silent() + 1));
            return;
        }
        causes.put(cause.getClass(), new Logged(now, 0));
        log.warn("Answered 503: {}: {}{}", request, cause.toString(), before == null ? "" : moreOf(before));
    }

    private static String moreOf(Logged before) {
        return " (" + before.silent() + " more requests since the last such line)";
    }
}
