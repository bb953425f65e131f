package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A fact that one service tells the others.
 *
 * <p>On the wire an event is a JSON object of its record's components and {@code type}, the name of the record's type.
 * A component that is null is left out. Each family of events has a {@code match} with one case for each type: code
 * that handles a family does not compile until it says what it does with a new type.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Event
        permits UnitEvent,
                CalendarEvent,
                ProjectEvent,
                PlanEvent,
                ProgressEvent,
                DeviceEvent,
                RuleEvent,
                DelayEvent,
                AlertEvent,
                DeliveryEvent,
                AuditEvent,
                RequesterEvent,
                AccessEvent {

    /** Stable over retries, redelivery and re-runs: two events with one id are one event. */
    UUID id();

    /** When the fact was recorded, by the publishing service's clock; not for ordering. */
    Instant time();

    /**
     * What the event is about: the record key, which also chooses the partition. The project id for most topics; see
     * {@link Topics}. Not part of the JSON.
     */
    String subject();

    /** Position in the history of the aggregate that published the event, counting from 1 without gaps. */
    long revision();

    /**
     * Codes of the units that the event concerns, as the publisher knew them; also in the record header {@code
     * ce_units}, separated by commas, so that a reader need not open the body to know whose it is.
     */
    List<String> units();

    /** Name of the topic that carries events of this family. */
    String topic();
}
