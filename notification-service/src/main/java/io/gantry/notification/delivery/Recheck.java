package io.gantry.notification.delivery;

import io.gantry.event.Alert;
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
import io.gantry.notification.delivery.AlertsNow.AlertNow;

/**
 * Tells, just before a message is sent, whether the alert has moved on so far that the message would mislead: a call for
 * action that nobody needs to follow any more, or an all-clear for what is back.
 *
 * @param now the alert as it stands
 * @param unit code of the unit that would be told
 */
record Recheck(Alert now, String unit) implements AlertEvent.Cases<Boolean> {

    /** Whether the message about {@code event} is overtaken. */
    static boolean isOvertaken(AlertEvent event, AlertNow now, String unit) {
        return event.revision() < now.revision() && event.match(new Recheck(now.alert(), unit));
    }

    @Override
    public Boolean on(AlertTriggered event) {
        return isActionSettled();
    }

    // Of several changes of level, or of number where they are not told at once, the last one counts.
    @Override
    public Boolean on(AlertChanged event) {
        return !now.state().open()
                || !isCalledOn()
                || event.alert().delay().level().rank() != now.delay().level().rank()
                || isOtherNumber(event);
    }

    // Between two times at which as many stand, some were cleared.
    private boolean isOtherNumber(AlertChanged event) {
        return !event.worsens()
                && event.quietUntil() != null
                && (event.alert().standing() != now.standing() || cleared(event.alert()) != cleared(now));
    }

    private static int cleared(Alert alert) {
        return alert.gathered() == null ? 0 : alert.gathered().cleared().size();
    }

    @Override
    public Boolean on(AlertAcknowledged event) {
        return !now.state().open() || now.state().waiting();
    }

    @Override
    public Boolean on(AlertNoted event) {
        return !now.state().open();
    }

    @Override
    public Boolean on(AlertEscalated event) {
        return isActionSettled();
    }

    @Override
    public Boolean on(AlertReminded event) {
        return isActionSettled();
    }

    // To the unit that is relieved it stays true as long as it is not called on again.
    @Override
    public Boolean on(AlertReassigned event) {
        return isCalledOn() ? isActionSettled() : !now.state().open();
    }

    // Where the delay comes and goes, only the last time is told.
    @Override
    public Boolean on(AlertReopened event) {
        var settled = event.alert().state().waiting()
                ? isActionSettled()
                : !now.state().open();
        return settled || wasReopenedSince(event);
    }

    @Override
    public Boolean on(AlertResolved event) {
        return now.state().open() || wasReopenedSince(event);
    }

    private boolean wasReopenedSince(AlertEvent event) {
        return event.alert().reopened() < now.reopened();
    }

    private boolean isActionSettled() {
        return !now.state().open() || !now.state().waiting() || !isCalledOn();
    }

    private boolean isCalledOn() {
        return now.recipients().contains(unit);
    }
}
