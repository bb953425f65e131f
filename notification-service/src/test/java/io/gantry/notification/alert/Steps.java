package io.gantry.notification.alert;

import io.gantry.event.Actor;
import io.gantry.event.AlertEvent;
import io.gantry.event.DelayEvent;
import io.gantry.unit.UnitEntry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes alerts through their states under the default settings. */
final class Steps {

    static final Duration FOUR_HOURS = Duration.ofHours(4);
    static final Duration ONE_DAY = Duration.ofHours(24);
    static final Duration SHORTLY = Duration.ofSeconds(30);

    static final AlertTransitions TRANSITIONS = new AlertTransitions(new AlertPolicy(FOUR_HOURS, ONE_DAY, ONE_DAY));

    private Steps() {}

    static AlertCase raise(DelayEvent event, Instant now) {
        return TRANSITIONS.follow(null, event, now).orElseThrow();
    }

    static AlertCase follow(AlertCase alert, DelayEvent event, Instant now) {
        return TRANSITIONS.follow(alert, event, now).orElseThrow();
    }

    static AlertCase acknowledge(AlertCase alert, Actor by, @Nullable String note, Instant now) {
        return TRANSITIONS.acknowledge(alert, by, note, now);
    }

    static AlertCase stepUp(AlertCase alert, @Nullable UnitEntry current, Instant now) {
        return TRANSITIONS.stepUp(alert, current, now, SHORTLY);
    }

    static AlertEvent lastEvent(AlertCase alert) {
        return alert.outbox().get(alert.outbox().size() - 1);
    }

    /** What the log alone makes of it. */
    static AlertCase rebuilt(AlertCase alert) {
        var events = alert.outbox();
        var rebuilt = AlertCase.of(events.get(0));
        for (var event : events) {
            rebuilt = rebuilt.restore(event);
        }
        return rebuilt;
    }
}
