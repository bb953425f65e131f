package io.gantry.notification.alert;

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

    /** Whether the delay that {@code event} says stands is a new case, for the one that the alert is about is settled. */
    boolean isAnotherCase(AlertCase known, DelayEvent event) {
        var resolvedAt = known.resolvedAt();
        return resolvedAt != null
                && isLater(known, event)
                && !event.time().isBefore(resolvedAt.plus(policy.settleWithin()));
    }

    /** The delay stands, in the episode that the alert knows or in a later one. */
    AlertCase stands(AlertCase known, DelayEvent event, Instant now) {
        if (isOld(known, event) || !known.isOpen() && !isLater(known, event)) {
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
                : change(known, event, now);
    }

    /** The delay is cleared. */
    AlertCase cleared(AlertCase known, DelayEvent event, Instant now) {
        if (isOld(known, event) || !known.isOpen()) {
            return known;
        }
        var next = AlertDraft.of(known).following(event).resolved();
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
                known.delay().responsibleUnit(),
                event.cause()));
    }

    private AlertCase change(AlertCase known, DelayEvent event, Instant now) {
        var next = AlertDraft.of(known).following(event);
        var before = known.delay().level();
        var level = event.delay().level();
        return known.decide(new AlertChanged(
                EventIds.next(known),
                now,
                known.revision() + 1,
                next.units(),
                next.alert(),
                before.equals(level) ? null : before,
                event.cause(),
                level.rank() > before.rank()
                        ? known.lastTold().worseQuietUntil(level.rank(), now, policy.settleWithin())
                        : null));
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

    private static boolean isOld(AlertCase known, DelayEvent event) {
        var episode = event.delay().episode();
        return episode < known.delay().episode()
                || episode == known.delay().episode()
                        && event.revision() <= known.alert().delayRevision();
    }

    private static boolean isLater(AlertCase known, DelayEvent event) {
        return event.delay().episode() > known.delay().episode();
    }

    private static boolean isElsewhere(AlertCase known, DelayEvent event) {
        return !event.delay().responsibleUnit().equals(known.delay().responsibleUnit());
    }

    private static boolean isWorseThanAcknowledged(AlertCase known, DelayEvent event) {
        var taken = known.acknowledgement();
        return taken != null && rankOf(event) > taken.rank();
    }

    private static int rankOf(DelayEvent event) {
        return event.delay().level().rank();
    }
}
