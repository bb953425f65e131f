package io.gantry.project.audit;

import io.gantry.event.AuditEvent;
import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.AuditEvent.RequestsCounted;
import java.util.Optional;

/** The entry that an event of the trail makes, if any. */
enum AuditedEntries implements AuditEvent.Cases<Optional<AuditEntry>> {
    OF;

    @Override
    public Optional<AuditEntry> on(RequestAudited event) {
        return Optional.of(AuditEntry.of(event));
    }

    @Override
    public Optional<AuditEntry> on(RequestsCounted event) {
        return Optional.of(AuditEntry.of(event));
    }

    // It says something of the trail, and is nothing that somebody has asked for.
    @Override
    public Optional<AuditEntry> on(ChainSigned event) {
        return Optional.empty();
    }
}
