package io.gantry.notification.alert;

import io.gantry.event.Actor;
import io.gantry.event.Alert;
import io.gantry.event.AlertState;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.GatheredDelays;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next form of an alert, made out of the present one. */
final class AlertDraft {

    private final Alert from;
    private List<String> units;
    private Delay delay;
    private long delayRevision;
    private AlertState state;
    private Ladder ladder;
    private int reopened;
    private @Nullable Instant acknowledgeBy;
    private @Nullable Actor acknowledgedBy;
    private @Nullable GatheredDelays gathered;

    private AlertDraft(Alert from, List<String> units) {
        this.from = from;
        this.units = units;
        this.delay = from.delay();
        this.delayRevision = from.delayRevision();
        this.state = from.state();
        this.ladder = Ladder.of(from);
        this.reopened = from.reopened();
        this.acknowledgeBy = from.acknowledgeBy();
        this.acknowledgedBy = from.acknowledgedBy();
        this.gathered = from.gathered();
    }

    /** The first form of the alert that a delay raises. */
    static AlertDraft first(DelayEvent event, Instant now, Instant acknowledgeBy) {
        var delay = event.delay();
        var told = List.of(delay.responsibleUnit());
        var alert = new Alert(
                delay.id(),
                delay,
                event.revision(),
                AlertState.TRIGGERED,
                0,
                told,
                List.of(),
                now,
                0,
                acknowledgeBy,
                null,
                SubjectKey.gathers(delay) ? GatheredDelays.NONE : null);
        return new AlertDraft(alert, event.units());
    }

    static AlertDraft of(AlertCase known) {
        return new AlertDraft(known.alert(), known.units());
    }

    /** Takes in that the event's delay stands. */
    AlertDraft following(DelayEvent event) {
        var gathering = Gathering.of(from);
        return gathering == null ? about(event) : gathering(gathering.with(event), event);
    }

    /** Takes in that the event's delay is cleared. */
    AlertDraft without(DelayEvent event) {
        var gathering = Gathering.of(from);
        return gathering == null ? about(event) : gathering(gathering.without(event.delay()), event);
    }

    private AlertDraft about(DelayEvent event) {
        units = event.units();
        delay = event.delay();
        delayRevision = event.revision();
        return this;
    }

    private AlertDraft gathering(Gathering next, DelayEvent event) {
        about(event);
        gathered = next.others();
        if (!next.standing().isEmpty()) {
            var first = next.standing().get(0);
            delay = first.delay();
            delayRevision = first.revision();
        }
        return this;
    }

    /** Somebody at {@code where} is to take it on. */
    AlertDraft waiting(Ladder where, Instant until) {
        state = AlertState.TRIGGERED;
        ladder = where;
        acknowledgeBy = until;
        acknowledgedBy = null;
        return this;
    }

    AlertDraft acknowledged(@Nullable Actor by) {
        state = AlertState.ACKNOWLEDGED;
        acknowledgeBy = null;
        acknowledgedBy = by;
        return this;
    }

    AlertDraft resolved() {
        state = AlertState.RESOLVED;
        acknowledgeBy = null;
        return this;
    }

    AlertDraft reopened() {
        reopened++;
        return this;
    }

    Alert alert() {
        return new Alert(
                from.id(),
                delay,
                delayRevision,
                state,
                ladder.rung(),
                ladder.recipients(),
                ladder.relieved(),
                from.triggeredAt(),
                reopened,
                acknowledgeBy,
                acknowledgedBy,
                gathered);
    }

    /** Codes of the units that the next event concerns: those of the delay, and all who were ever told. */
    List<String> units() {
        var concerned = new LinkedHashSet<>(units);
        concerned.addAll(ladder.recipients());
        concerned.addAll(ladder.relieved());
        return List.copyOf(concerned);
    }
}
