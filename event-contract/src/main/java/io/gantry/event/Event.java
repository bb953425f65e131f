package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that one service tells the others.
 *
 * <p>On the wire an event is a JSON object of its record's components and {@code type}, the name of the record's type.
 * A component that is null is left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Event permits ProjectEvent, ProgressEvent, DelayEvent, AlertEvent, AuditEvent {

    /** Stable over retries, redelivery and re-runs: two events with one id are one event. */
    UUID id();

    /** When the fact was recorded, by the publishing service's clock; not for ordering. */
    Instant time();

    /**
     * What the event is about: the project id, or the unit code for events about units and devices, or the account in
     * the audit trail. It is the record key, and not part of the JSON.
     */
    String subject();

    /** Position in the history of the aggregate that published the event, counting from 1 without gaps. */
    long revision();
}
