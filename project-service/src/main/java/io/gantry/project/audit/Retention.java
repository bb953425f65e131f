package io.gantry.project.audit;

import io.gantry.project.audit.AuditEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how long what is kept, and takes away what is older. */
final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /** How often it is applied. */
    static final Duration LOOK = Duration.ofHours(1);

    // A start has more to do.
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    private final AuditProperties.Keep keep;
    private final Duration personal;
    private final InstantSource clock;
    private final Instant begin;

    /** @param personal how long names and addresses are kept, whatever the entry is of */
    Retention(AuditProperties.Keep keep, Duration personal, InstantSource clock) {
        this.keep = keep;
        this.personal = personal;
        this.clock = clock;
        this.begin = clock.instant().plus(AFTER_START);
    }

    boolean isToKeep(AuditEntry entry) {
        return !entry.time().isBefore(oldest(entry.kind()));
    }

    boolean isToKeep(Requester requester) {
        return !requester.time().isBefore(oldestPersonal());
    }

    /** The time of the oldest entry of {@code kind} that is kept. */
    Instant oldest(Kind kind) {
        return clock.instant().minus(keep.of(kind));
    }

    private Instant oldestPersonal() {
        return clock.instant().minus(personal);
    }

    /** Takes away what is old enough, but not yet right after the start; returns the time to the next look. */
    Duration applyInTime(AuditStore store) {
        var wait = Duration.between(clock.instant(), begin);
        if (wait.toMillis() > 0) {
            return wait;
        }
        apply(store);
        return LOOK;
    }

    /** Takes away what is old enough. */
    void apply(AuditStore store) {
        long forgotten = 0;
        for (var kind : Kind.values()) {
            forgotten += store.forget(kind, oldest(kind));
        }
        long nameless = store.forgetRequesters(oldestPersonal());
        if (forgotten + nameless > 0) {
            log.info("Forgotten by age: {} entries, names and addresses in {}", forgotten, nameless);
        }
    }
}
