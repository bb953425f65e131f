package io.gantry.project.audit;

import io.gantry.http.page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A place in the trail: entries of one time lie in the order of their ids. */
record AuditCursor(Instant time, UUID id) {

    static final int PARTS = 2;

    static AuditCursor of(AuditEntry entry) {
        return new AuditCursor(entry.time(), entry.id());
    }

    /** @throws IllegalArgumentException if they are not the parts of a {@link #cursor()} */
    static AuditCursor of(List<String> parts) {
        try {
            var time = Instant.parse(parts.get(0));
            AuditFilter.check("after", time);
            return new AuditCursor(time, UUID.fromString(parts.get(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(parts.get(0) + " (expected: a time)", e);
        }
    }

    Cursor cursor() {
        return Cursor.of(time.toString(), id.toString());
    }
}
