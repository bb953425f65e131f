package io.gantry.event;

import java.util.List;

/** Topic names. The version changes when a change is not additive. */
public final class Topics {

    public static final String PROJECT_EVENTS = "gantry.project-events.v1";
    public static final String PROGRESS_EVENTS = "gantry.progress-events.v1";
    public static final String DELAY_EVENTS = "gantry.delay-events.v1";
    public static final String ALERT_EVENTS = "gantry.alert-events.v1";
    public static final String AUDIT_EVENTS = "gantry.audit-events.v1";

    /** All topics that carry events. */
    public static final List<String> ALL =
            List.of(PROJECT_EVENTS, PROGRESS_EVENTS, DELAY_EVENTS, ALERT_EVENTS, AUDIT_EVENTS);

    private Topics() {}

    /** Where consumers put the records of {@code topic} that cannot be understood. */
    public static String deadLettersOf(String topic) {
        return topic + ".dlt";
    }

    /** The topic that carries {@code event}. */
    public static String of(Event event) {
        if (event instanceof ProjectEvent) {
            return PROJECT_EVENTS;
        }
        if (event instanceof ProgressEvent) {
            return PROGRESS_EVENTS;
        }
        if (event instanceof DelayEvent) {
            return DELAY_EVENTS;
        }
        return event instanceof AlertEvent ? ALERT_EVENTS : AUDIT_EVENTS;
    }
}
