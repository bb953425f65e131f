package io.gantry.event;

import java.util.List;
import java.util.Set;

/** Topic names. The version changes when a change is not additive. */
public final class Topics {

    /** Keyed by unit code; compacted. */
    public static final String UNIT_EVENTS = "gantry.unit-events.v1";
    /** Keyed by calendar id; compacted. */
    public static final String CALENDAR_EVENTS = "gantry.calendar-events.v1";
    /** Keyed by project, as are all that do not say otherwise. */
    public static final String PROJECT_EVENTS = "gantry.project-events.v1";

    public static final String PLAN_EVENTS = "gantry.plan-events.v1";
    public static final String PROGRESS_EVENTS = "gantry.progress-events.v1";
    /** Keyed by device; compacted. */
    public static final String DEVICE_EVENTS = "gantry.device-events.v1";
    /** Keyed by rule pack. */
    public static final String RULE_EVENTS = "gantry.rule-events.v1";

    public static final String DELAY_EVENTS = "gantry.delay-events.v1";
    public static final String ALERT_EVENTS = "gantry.alert-events.v1";
    public static final String DELIVERY_EVENTS = "gantry.delivery-events.v1";
    /** Keyed by account. */
    public static final String AUDIT_EVENTS = "gantry.audit-events.v1";
    /** Keyed by request; kept only for as long as personal data are. */
    public static final String REQUESTER_EVENTS = "gantry.requester-events.v1";
    /** Keyed by account, or by token; compacted. */
    public static final String ACCESS_EVENTS = "gantry.access-events.v1";

    /** All topics that carry events. */
    public static final List<String> ALL = List.of(
            UNIT_EVENTS,
            CALENDAR_EVENTS,
            PROJECT_EVENTS,
            PLAN_EVENTS,
            PROGRESS_EVENTS,
            DEVICE_EVENTS,
            RULE_EVENTS,
            DELAY_EVENTS,
            ALERT_EVENTS,
            DELIVERY_EVENTS,
            AUDIT_EVENTS,
            REQUESTER_EVENTS,
            ACCESS_EVENTS);

    /** Topics of which only the latest event of each key is kept for ever. */
    public static final Set<String> COMPACTED = Set.of(UNIT_EVENTS, CALENDAR_EVENTS, DEVICE_EVENTS, ACCESS_EVENTS);

    /** Topics of which nothing is kept for ever. */
    public static final Set<String> FORGOTTEN = Set.of(REQUESTER_EVENTS);

    private Topics() {}

    /** Where consumers put the records of {@code topic} that cannot be understood. */
    public static String deadLettersOf(String topic) {
        return topic + ".dlt";
    }
}
