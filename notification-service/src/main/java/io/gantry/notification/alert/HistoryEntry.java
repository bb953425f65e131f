package io.gantry.notification.alert;

import io.gantry.event.Actor;
import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertNoted;
import io.gantry.event.AlertEvent.AlertReassigned;
import io.gantry.event.AlertEvent.AlertReminded;
import io.gantry.event.AlertEvent.AlertReopened;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.Cause;
import io.gantry.notification.delivery.Audience;
import io.gantry.stream.CloudEventHeaders;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line in an alert's history.
 *
 * @param event type of the alert event
 * @param level code of the delay's level then
 * @param rung how far up the alert was then
 * @param unit code of the unit whose turn it was
 * @param from code of the unit that was responsible before; only where that changed
 * @param by name of the person who acknowledged or noted
 * @param account that person's account
 * @param standing how many delays stood then, where that had changed and the alert was open before and after
 * @param told codes of the units that it was told to in-app; absent where that was kept elsewhere, as it once was
 * @param cause what changed the delay; absent where only time had passed, or a person acted on the alert
 */
record HistoryEntry(
        Instant at,
        String event,
        long revision,
        String level,
        int rung,
        String unit,
        @Nullable String from,
        @Nullable String by,
        @Nullable String account,
        @Nullable String note,
        @Nullable Integer standing,
        @Nullable List<String> told,
        @Nullable Cause cause) {

    HistoryEntry {
        told = told == null ? null : List.copyOf(told);
    }

    static HistoryEntry of(AlertEvent event) {
        return event.match(new Lines());
    }

    /** Whether both are of one type and at one level, and no message was sent about this one. */
    boolean isLike(HistoryEntry other) {
        return event.equals(other.event) && level.equals(other.level) && (told == null || told.isEmpty());
    }

    boolean isNote(Actor author, String text) {
        return author.account().equals(account) && text.equals(note);
    }

    private static HistoryEntry line(
            AlertEvent event, @Nullable String from, @Nullable Actor by, @Nullable String note, @Nullable Cause cause) {
        return line(event, from, by, note, null, cause);
    }

    private static HistoryEntry line(
            AlertEvent event,
            @Nullable String from,
            @Nullable Actor by,
            @Nullable String note,
            @Nullable Integer standing,
            @Nullable Cause cause) {
        var alert = event.alert();
        return new HistoryEntry(
                event.time(),
                CloudEventHeaders.typeOf(event),
                event.revision(),
                alert.delay().level().code(),
                alert.rung(),
                Ladder.of(alert).current(),
                from,
                by == null ? null : by.name(),
                by == null ? null : by.account(),
                note,
                standing,
                Audience.of(event),
                cause);
    }

    private static final class Lines implements AlertEvent.Cases<HistoryEntry> {

        @Override
        public HistoryEntry on(AlertTriggered event) {
            return line(event, null, null, null, event.cause());
        }

        @Override
        public HistoryEntry on(AlertChanged event) {
            var standing = event.standingBefore() == null ? null : event.alert().standing();
            return line(event, null, null, null, standing, event.cause());
        }

        @Override
        public HistoryEntry on(AlertAcknowledged event) {
            return line(event, null, event.by(), event.note(), null);
        }

        @Override
        public HistoryEntry on(AlertNoted event) {
            return line(event, null, event.by(), event.note(), null);
        }

        @Override
        public HistoryEntry on(AlertEscalated event) {
            return line(event, null, null, null, null);
        }

        @Override
        public HistoryEntry on(AlertReminded event) {
            return line(event, null, null, null, null);
        }

        @Override
        public HistoryEntry on(AlertReassigned event) {
            return line(event, event.from(), null, null, event.cause());
        }

        @Override
        public HistoryEntry on(AlertReopened event) {
            return line(event, null, null, null, event.cause());
        }

        @Override
        public HistoryEntry on(AlertResolved event) {
            return line(event, null, null, null, event.cause());
        }
    }
}
