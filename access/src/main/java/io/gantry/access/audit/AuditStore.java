package io.gantry.access.audit;

import io.gantry.event.AuditEvent;

/** Keeps audit events until they are in the log. */
interface AuditStore {

    /** Returns when the event is safe. */
    void add(AuditEvent event);
}
