package io.gantry.project.audit;

import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the trail: entries of one time lie in the order of their ids. */
record AuditCursor(Instant time, UUID id) {

    private static final String SEPARATOR = "_";

    static AuditCursor of(AuditEntry entry) {
        return new AuditCursor(entry.time(), entry.id());
    }

    /** @throws ProblemException if it is not what {@link #text()} has given */
    static @Nullable AuditCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var separator = text.indexOf(SEPARATOR);
        try {
            var time = Instant.parse(text.substring(0, Math.max(0, separator)));
            AuditFilter.check("after", time);
            return new AuditCursor(time, UUID.fromString(text.substring(separator + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, Fault.of("after", text, "the next of the page before"));
        }
    }

    String text() {
        return time + SEPARATOR + id;
    }
}
