package io.gantry.notification.alert;

import io.gantry.event.Actor;
import io.gantry.event.Alert;
import io.gantry.event.Alert.State;
import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertReassessed;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.notification.unit.UnitEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert with all that is needed to go on with it. Every change is an event first: deciding gives an event, and
 * {@link #after} folds it in; so the log of alert events alone is enough to rebuild an alert.
 *
 * @param alert what others see of it
 * @param revision of its last event
 * @param delayRevision of the last delay event that it has heeded; older ones say nothing new
 * @param escalateAfter the policy as it was when the alert was raised
 * @param nextActionAt when it is to be escalated; null if never
 * @param history the last {@value #REMEMBERED} events in short
 * @param outbox events that are not in the log yet
 * @param version of the stored document, 0 if there is none; the fence between two that change it at once
 */
record AlertCase(
        Alert alert,
        long revision,
        long delayRevision,
        Duration escalateAfter,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant resolvedAt,
        @Nullable Instant nextActionAt,
        List<Happening> history,
        List<AlertEvent> outbox,
        long version) {

    static final int REMEMBERED = 50;

    /**
     * Who has taken the alert on, and what they had to say.
     *
     * @param by name of who has
     * @param account of who has; null where there were no accounts yet
     */
    record Acknowledgement(
            Instant at,
            String by,
            @Nullable String account,
            @Nullable String note) {}

    AlertCase {
        history = List.copyOf(history.subList(Math.max(0, history.size() - REMEMBERED), history.size()));
        outbox = List.copyOf(outbox);
    }

    UUID id() {
        return alert.delay().id();
    }

    /** A new alert for a delay that none is known for. */
    static AlertCase raise(DelayEvent cause, Instant now, Duration escalateAfter) {
        var delay = cause.delay();
        var alert = new Alert(delay, State.TRIGGERED, 0, List.of(delay.responsibleUnit()), now, null);
        return blank(alert, escalateAfter)
                .decide(new AlertTriggered(eventId(delay.id(), 1), now, 1, alert), cause.revision());
    }

    /** An alert as its first event that is left tells it. */
    static AlertCase restore(AlertEvent first, Duration escalateAfter) {
        return blank(first.alert(), escalateAfter).restore(first);
    }

    /** Takes over an event of this alert that is in the log; older ones change nothing. */
    AlertCase restore(AlertEvent event) {
        if (event.revision() <= revision) {
            return this;
        }
        // Each delay event that is heeded gives one of these; so the count of them is the delay's revision.
        var heeded =
                event instanceof AlertTriggered || event instanceof AlertReassessed || event instanceof AlertResolved;
        return after(event, heeded ? delayRevision + 1 : delayRevision);
    }

    /** Heeds what has become of the delay. */
    AlertCase on(DelayEvent event, Instant now) {
        if (event.revision() <= delayRevision || alert.state() == State.RESOLVED) {
            return this;
        }
        if (event instanceof DelayCleared) {
            var resolved = alert(event.delay(), State.RESOLVED, alert.acknowledgedBy());
            return decide(new AlertResolved(nextEventId(), now, revision + 1, resolved), event.revision());
        }
        var reassessed = alert(event.delay(), alert.state(), alert.acknowledgedBy());
        return decide(new AlertReassessed(nextEventId(), now, revision + 1, reassessed), event.revision());
    }

    /**
     * Lets somebody take the alert on. The first who does stays the one.
     *
     * @throws AlreadyResolvedException if there is nothing left to take on
     */
    AlertCase acknowledge(Actor by, @Nullable String note, Instant now) {
        return switch (alert.state()) {
            case TRIGGERED ->
                decide(
                        new AlertAcknowledged(
                                nextEventId(),
                                now,
                                revision + 1,
                                alert(alert.delay(), State.ACKNOWLEDGED, by.name()),
                                note,
                                by),
                        delayRevision);
            case ACKNOWLEDGED -> this;
            case RESOLVED -> throw new AlreadyResolvedException(id());
        };
    }

    /**
     * Goes one level up if it is time to.
     *
     * @param last the unit that was told last; null if the directory does not know it yet
     * @param lookAgainAfter when to try again then
     */
    AlertCase escalate(@Nullable UnitEntry last, Instant now, Duration lookAgainAfter) {
        if (alert.state() != State.TRIGGERED || nextActionAt == null || nextActionAt.isAfter(now)) {
            return this;
        }
        if (last == null) {
            return withNextActionAt(now.plus(lookAgainAfter));
        }
        var superior = last.parent();
        if (superior == null || alert.recipients().contains(superior)) {
            return withNextActionAt(null);
        }
        var recipients = new ArrayList<>(alert.recipients());
        recipients.add(superior);
        var escalated =
                new Alert(alert.delay(), State.TRIGGERED, alert.level() + 1, recipients, alert.triggeredAt(), null);
        return decide(new AlertEscalated(nextEventId(), now, revision + 1, escalated), delayRevision);
    }

    /** The unit that was told last: the one furthest up. */
    String lastRecipient() {
        var told = alert.recipients();
        return told.isEmpty() ? alert.delay().responsibleUnit() : told.get(told.size() - 1);
    }

    private AlertCase decide(AlertEvent event, long heededDelayRevision) {
        var next = after(event, heededDelayRevision);
        var unpublished = new ArrayList<>(outbox);
        unpublished.add(event);
        return new AlertCase(
                next.alert,
                next.revision,
                next.delayRevision,
                next.escalateAfter,
                next.acknowledgement,
                next.resolvedAt,
                next.nextActionAt,
                next.history,
                unpublished,
                version);
    }

    private AlertCase after(AlertEvent event, long heededDelayRevision) {
        var past = new ArrayList<>(history);
        past.add(Happening.of(event));
        return new AlertCase(
                event.alert(),
                event.revision(),
                heededDelayRevision,
                escalateAfter,
                event instanceof AlertAcknowledged taken ? acknowledgementBy(taken) : acknowledgement,
                event instanceof AlertResolved ? event.time() : resolvedAt,
                nextActionAfter(event),
                past,
                outbox,
                version);
    }

    private @Nullable Instant nextActionAfter(AlertEvent event) {
        if (event.alert().state() != State.TRIGGERED) {
            return null;
        }
        return event instanceof AlertReassessed ? nextActionAt : event.time().plus(escalateAfter);
    }

    private static @Nullable Acknowledgement acknowledgementBy(AlertAcknowledged event) {
        var by = event.alert().acknowledgedBy();
        return by == null ? null : new Acknowledgement(event.time(), by, accountOf(event), event.note());
    }

    private static @Nullable String accountOf(AlertAcknowledged event) {
        return event.by() == null ? null : event.by().account();
    }

    private AlertCase withNextActionAt(@Nullable Instant then) {
        return new AlertCase(
                alert,
                revision,
                delayRevision,
                escalateAfter,
                acknowledgement,
                resolvedAt,
                then,
                history,
                outbox,
                version);
    }

    private Alert alert(Delay delay, State state, @Nullable String acknowledgedBy) {
        return new Alert(delay, state, alert.level(), alert.recipients(), alert.triggeredAt(), acknowledgedBy);
    }

    private static AlertCase blank(Alert alert, Duration escalateAfter) {
        return new AlertCase(alert, 0, 0, escalateAfter, null, null, null, List.of(), List.of(), 0);
    }

    private UUID nextEventId() {
        return eventId(id(), revision + 1);
    }

    // Derived, so that deciding the same again is the same event.
    private static UUID eventId(UUID alertId, long revision) {
        return UUID.nameUUIDFromBytes((alertId + "/" + revision).getBytes(StandardCharsets.UTF_8));
    }
}
