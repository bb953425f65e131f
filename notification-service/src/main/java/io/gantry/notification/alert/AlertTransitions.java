package io.gantry.notification.alert;

import io.gantry.event.Actor;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertNoted;
import io.gantry.event.AlertEvent.AlertReminded;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.unit.UnitEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of an alert. What is not in the table changes nothing.
 *
 * <table>
 * <caption>States, what happens in them, and what follows</caption>
 * <tr><th>state</th><th>what happens</th><th>event</th><th>next state</th><th>ladder</th><th>time to acknowledge</th></tr>
 * <tr><td>none</td><td>delay stands</td><td>triggered</td><td>TRIGGERED</td><td>responsible unit</td><td>starts</td></tr>
 * <tr><td>TRIGGERED</td><td>person takes it on</td><td>acknowledged</td><td>ACKNOWLEDGED</td><td>stays</td>
 *     <td>ends</td></tr>
 * <tr><td>TRIGGERED</td><td>time is up, there is a parent unit</td><td>escalated</td><td>TRIGGERED</td><td>parent unit</td>
 *     <td>starts</td></tr>
 * <tr><td>TRIGGERED</td><td>time is up at the top</td><td>reminded</td><td>TRIGGERED</td><td>stays</td>
 *     <td>starts, to the next reminder</td></tr>
 * <tr><td>ACKNOWLEDGED</td><td>person adds a note</td><td>noted</td><td>ACKNOWLEDGED</td><td>stays</td><td></td></tr>
 * <tr><td>ACKNOWLEDGED</td><td>delay is worse than acknowledged</td><td>reopened</td><td>TRIGGERED</td>
 *     <td>responsible unit</td><td>starts</td></tr>
 * <tr><td>open</td><td>other unit is responsible</td><td>reassigned</td><td>TRIGGERED</td>
 *     <td>that unit; the others are relieved</td><td>starts</td></tr>
 * <tr><td>open</td><td>delay changes in any other way</td><td>changed</td><td>same</td><td>stays</td><td>goes on</td></tr>
 * <tr><td>open</td><td>one more of the delays that it gathers stands, or one of several is cleared</td><td>changed</td>
 *     <td>same</td><td>stays</td><td>goes on</td></tr>
 * <tr><td>open</td><td>delay is cleared, of several the last</td><td>resolved</td><td>RESOLVED</td><td>stays</td><td>stops</td></tr>
 * <tr><td>RESOLVED, not settled</td><td>delay is back; was not acknowledged</td><td>reopened</td><td>TRIGGERED</td>
 *     <td>stays</td><td>goes on from where it stopped</td></tr>
 * <tr><td>RESOLVED, not settled</td><td>delay is back, no worse than acknowledged</td><td>reopened</td>
 *     <td>ACKNOWLEDGED</td><td>stays</td><td></td></tr>
 * <tr><td>RESOLVED, not settled</td><td>delay is back, worse than acknowledged</td><td>reopened</td><td>TRIGGERED</td>
 *     <td>responsible unit</td><td>starts</td></tr>
 * <tr><td>RESOLVED, not settled</td><td>delay is back, other unit is responsible</td><td>reopened</td><td>TRIGGERED</td>
 *     <td>that unit; the others are relieved</td><td>starts</td></tr>
 * <tr><td>RESOLVED, settled</td><td>delay is back</td><td colspan="4">it is another alert</td></tr>
 * </table>
 *
 * <p>Comings and goings of one delay are told once within the settling time: the first return is told at once; after it,
 * resolutions and returns at a level no higher than told carry the time before which they are not told. The same holds for
 * a level that swings, and for delays that join others.
 */
final class AlertTransitions {

    private final AlertPolicy policy;
    private final DelayTransitions delays;

    AlertTransitions(AlertPolicy policy) {
        this.policy = policy;
        this.delays = new DelayTransitions(policy);
    }

    /**
     * Lets an alert follow its delay.
     *
     * @param known the alert that covers this or the latest earlier episode of the delay; null if there is none
     * @return the alert after it, which may be another one; empty if there still is none
     */
    Optional<AlertCase> follow(@Nullable AlertCase known, DelayEvent event, Instant now) {
        return event.match(new Following(known, now));
    }

    /**
     * Lets a person acknowledge the alert. The first who does stays the one; what others have to say is kept.
     *
     * @throws AlreadyResolvedException if there is nothing left to acknowledge, unless this person has acknowledged it before
     */
    AlertCase acknowledge(AlertCase known, Actor by, @Nullable String note, Instant now) {
        if (known.alert().state().waiting()) {
            var next = AlertDraft.of(known).acknowledged(by);
            return known.decide(new AlertAcknowledged(
                    EventIds.next(known), now, known.revision() + 1, next.units(), next.alert(), note, by));
        }
        if (!known.isOpen()) {
            var taken = known.acknowledgement();
            if (taken == null || !taken.isBy(by)) {
                throw new AlreadyResolvedException(known.id());
            }
            return known;
        }
        if (note == null || known.history().stream().anyMatch(entry -> entry.isNote(by, note))) {
            return known;
        }
        var same = AlertDraft.of(known);
        return known.decide(
                new AlertNoted(EventIds.next(known), now, known.revision() + 1, same.units(), same.alert(), note, by));
    }

    /**
     * Tells the next unit, or reminds those that were told, if it is time to.
     *
     * @param current the unit whose turn it is; null if the directory does not know it yet
     * @param lookAgainAfter when to try again then
     */
    AlertCase stepUp(AlertCase known, @Nullable UnitEntry current, Instant now, Duration lookAgainAfter) {
        var due = known.nextActionAt();
        if (due == null || due.isAfter(now)) {
            return known;
        }
        if (current == null) {
            return known.withNextActionAt(now.plus(lookAgainAfter));
        }
        var ladder = Ladder.of(known.alert());
        var parent = current.parent();
        return parent == null || ladder.hasReached(parent)
                ? remind(known, ladder, now)
                : escalate(known, ladder.up(parent), now);
    }

    /**
     * Puts right what a clock has decided on that was ahead: nobody waits longer for the next step than if it had been
     * decided on now.
     */
    AlertCase withoutTimeAhead(AlertCase known, Instant now) {
        var due = known.nextActionAt();
        var latest = now.plus(policy.escalateAfter());
        return due != null && known.changedAt().isAfter(now) && due.isAfter(latest)
                ? known.withNextActionAt(latest)
                : known;
    }

    private AlertCase escalate(AlertCase known, Ladder ladder, Instant now) {
        var next = AlertDraft.of(known).waiting(ladder, now.plus(policy.escalateAfter()));
        return known.decide(
                new AlertEscalated(EventIds.next(known), now, known.revision() + 1, next.units(), next.alert()));
    }

    private AlertCase remind(AlertCase known, Ladder ladder, Instant now) {
        var next = AlertDraft.of(known).waiting(ladder, now.plus(policy.remindAfter()));
        return known.decide(
                new AlertReminded(EventIds.next(known), now, known.revision() + 1, next.units(), next.alert()));
    }

    private final class Following implements DelayEvent.Cases<Optional<AlertCase>> {

        private final @Nullable AlertCase known;
        private final Instant now;

        Following(@Nullable AlertCase known, Instant now) {
            this.known = known;
            this.now = now;
        }

        @Override
        public Optional<AlertCase> on(DelayDetected event) {
            return stands(event);
        }

        @Override
        public Optional<AlertCase> on(DelayChanged event) {
            return stands(event);
        }

        @Override
        public Optional<AlertCase> on(DelayWorsened event) {
            return stands(event);
        }

        @Override
        public Optional<AlertCase> on(DelayEased event) {
            return stands(event);
        }

        // A delay that is cleared before anybody heard of it calls for nobody.
        @Override
        public Optional<AlertCase> on(DelayCleared event) {
            return Optional.ofNullable(known).map(alert -> delays.cleared(alert, event, now));
        }

        private Optional<AlertCase> stands(DelayEvent event) {
            return Optional.of(
                    known == null || delays.isAnotherCase(known, event)
                            ? delays.raise(event, now)
                            : delays.stands(known, event, now));
        }
    }
}
