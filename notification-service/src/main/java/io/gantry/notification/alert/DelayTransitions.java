package io.gantry.notification.alert;

import io.gantry.event.Alert;
import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertReassigned;
import io.gantry.event.AlertEvent.AlertReopened;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.DelayEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an alert follows its delay; see the table in {@link AlertTransitions}. */
final class DelayTransitions {

    private final AlertPolicy policy;

    DelayTransitions(AlertPolicy policy) {
        this.policy = policy;
    }

    /** A new alert for a delay that stands. */
    AlertCase raise(DelayEvent event, Instant now) {
        var first = AlertDraft.first(event, now, allTimeFrom(now));
        var id = EventIds.of(event.delay().id(), 1);
        return AlertCase.raise(new AlertTriggered(id, now, 1, first.units(), first.alert(), event.cause()));
    }

    /**
     * Whether the delay that {@code event} says stands is a new case, for what the alert is about is settled, or it takes
     * no more delays.
     */
    boolean isAnotherCase(AlertCase known, DelayEvent event) {
        return !known.hasComeTo(event.delay()) && (known.isFull() || isSettled(known, event.time()));
    }

    private boolean isSettled(AlertCase known, Instant time) {
        var resolvedAt = known.resolvedAt();
        return resolvedAt != null && !time.isBefore(resolvedAt.plus(policy.settleWithin()));
    }

    /** The delay stands: as the alert knows it, in a later episode, or as one more of those that it gathers. */
    AlertCase stands(AlertCase known, DelayEvent event, Instant now) {
        if (known.knows(event) || !known.isOpen() && known.hasComeTo(event.delay())) {
            return known;
        }
        if (!known.isOpen()) {
            return reopenResolved(known, event, now);
        }
        if (isElsewhere(known, event)) {
            return reassign(known, event, now);
        }
        return !known.alert().state().waiting() && isWorseThanAcknowledged(known, event)
                ? reopenAcknowledged(known, event, now)
                : change(known, AlertDraft.of(known).following(event), event, now);
    }

    /** The delay is cleared; others that the alert follows may stand. */
    AlertCase cleared(AlertCase known, DelayEvent event, Instant now) {
        if (known.knows(event) || !known.isOpen() || isForeign(known, event)) {
            return known;
        }
        var rest = AlertDraft.of(known).without(event);
        if (known.alert().standing() > 1) {
            return change(known, rest, event, now);
        }
        var next = rest.resolved();
        return known.decide(new AlertResolved(
                EventIds.next(known),
                now,
                known.revision() + 1,
                next.units(),
                next.alert(),
                event.cause(),
                known.lastTold().goneQuietUntil(now, policy.settleWithin())));
    }

    private AlertCase reassign(AlertCase known, DelayEvent event, Instant now) {
        var next = AlertDraft.of(known).following(event).waiting(handedOver(known, event), allTimeFrom(now));
        return known.decide(new AlertReassigned(
                EventIds.next(known),
                now,
                known.revision() + 1,
                next.units(),
                next.alert(),
                Ladder.of(known.alert()).responsible(),
                event.cause()));
    }

    private AlertCase change(AlertCase known, AlertDraft draft, DelayEvent event, Instant now) {
        var next = draft.alert();
        var before = known.delay().level();
        var level = next.delay().level();
        var standingBefore = known.alert().standing();
        return known.decide(new AlertChanged(
                EventIds.next(known),
                now,
                known.revision() + 1,
                draft.units(),
                next,
                before.equals(level) ? null : before,
                standingBefore == next.standing() ? null : standingBefore,
                event.cause(),
                changeQuietUntil(known, next, now)));
    }

    private @Nullable Instant changeQuietUntil(AlertCase known, Alert next, Instant now) {
        var told = known.lastTold();
        var rank = next.delay().level().rank();
        var before = known.alert().standing();
        if (rank > known.delay().level().rank()) {
            return told.worseQuietUntil(rank, now, policy.settleWithin());
        }
        return next.standing() == before
                ? null
                : told.standingQuietUntil(next.standing(), next.standing() > before, now, policy.settleWithin());
    }

    private AlertCase reopenAcknowledged(AlertCase known, DelayEvent event, Instant now) {
        var ladder = Ladder.of(known.alert()).restarted();
        var next = AlertDraft.of(known).following(event).waiting(ladder, allTimeFrom(now));
        return reopen(known, next, event, now, null);
    }

    // Who comes and goes must not have the parent unit wait for ever, nor ask for one acknowledgement after the other.
    private AlertCase reopenResolved(AlertCase known, DelayEvent event, Instant now) {
        var ladder = Ladder.of(known.alert());
        var taken = known.acknowledgement();
        var next = AlertDraft.of(known).following(event);
        if (isElsewhere(known, event)) {
            return reopen(known, next.waiting(handedOver(known, event), allTimeFrom(now)), event, now, null);
        }
        if (taken != null && isWorseThanAcknowledged(known, event)) {
            return reopen(known, next.waiting(ladder.restarted(), allTimeFrom(now)), event, now, null);
        }
        var quietUntil = known.lastTold().backQuietUntil(rankOf(event), now, policy.settleWithin());
        if (taken != null) {
            return reopen(known, next.acknowledged(taken.by()), event, now, quietUntil);
        }
        var left = known.left() == null ? policy.escalateAfter() : known.left();
        return reopen(known, next.waiting(ladder, now.plus(left)), event, now, quietUntil);
    }

    private static AlertCase reopen(
            AlertCase known, AlertDraft next, DelayEvent event, Instant now, @Nullable Instant quietUntil) {
        next.reopened();
        return known.decide(new AlertReopened(
                EventIds.next(known),
                now,
                known.revision() + 1,
                next.units(),
                next.alert(),
                known.resolvedAt(),
                event.cause(),
                quietUntil));
    }

    private Instant allTimeFrom(Instant now) {
        return now.plus(policy.escalateAfter());
    }

    private static Ladder handedOver(AlertCase known, DelayEvent event) {
        return Ladder.of(known.alert()).handedTo(event.delay().responsibleUnit());
    }

    // An alert that gathers delays follows those alone that it was told of standing.
    private static boolean isForeign(AlertCase known, DelayEvent event) {
        var gathering = Gathering.of(known.alert());
        return gathering != null && !gathering.has(event.delay().id());
    }

    private static boolean isElsewhere(AlertCase known, DelayEvent event) {
        return !event.delay().responsibleUnit().equals(Ladder.of(known.alert()).responsible());
    }

    private static boolean isWorseThanAcknowledged(AlertCase known, DelayEvent event) {
        var taken = known.acknowledgement();
        return taken != null && rankOf(event) > taken.rank();
    }

    private static int rankOf(DelayEvent event) {
        return event.delay().level().rank();
    }
}
