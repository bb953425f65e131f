package io.gantry.project.audit;

import io.gantry.access.audit.Auditing;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.RequesterEvent.RequesterNamed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is personal in an entry, kept beside it for a time of its own.
 *
 * @param entry the entry's id
 * @param salt of the hash that the entry has of it; absent where the entry's event has said all itself
 */
record Requester(
        UUID entry,
        Instant time,
        @Nullable String name,
        String from,
        @Nullable String salt) {

    static Requester of(RequesterNamed event) {
        return new Requester(
                event.request(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                event.name() == null ? null : Auditing.printable(event.name()),
                Auditing.printable(event.from()),
                event.salt());
    }

    /**
     * Whether this is what {@code entry} was written with, by its hash. An entry without a hash is of an event that has said all
     * itself: then only that event can tell.
     */
    boolean isOf(AuditEntry entry) {
        var hash = entry.requester();
        return hash == null
                || salt != null
                        && hash.equals(new RequesterNamed(this.entry, time, this.entry, salt, name, from).hash());
    }

    /** What an event has said itself; empty where it is said apart. */
    static Optional<Requester> of(RequestAudited event) {
        if (event.from() == null) {
            return Optional.empty();
        }
        var by = event.by();
        return Optional.of(new Requester(
                event.id(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                by == null ? null : Auditing.printable(by.name()),
                Auditing.printable(event.from()),
                null));
    }

    /** Who sent the report that {@code entry} is of. */
    static Requester of(ProgressReported event, AuditEntry entry) {
        return new Requester(
                entry.id(),
                entry.time(),
                Auditing.printable(event.by().name()),
                Auditing.printable(String.valueOf(event.from())),
                null);
    }
}
