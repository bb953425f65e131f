package io.gantry.notification.alert;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case is after an event. Everything follows from the events, nothing from settings or the present time. */
final class AlertFold implements AlertEvent.Cases<AlertCase> {

    private final AlertCase before;

    AlertFold(AlertCase before) {
        this.before = before;
    }

    @Override
    public AlertCase on(AlertTriggered event) {
        return open(event, null, LastNotice.of(event.alert(), event.time()));
    }

    @Override
    public AlertCase on(AlertChanged event) {
        var past = before.history();
        var entry = HistoryEntry.of(event);
        var repeats = !past.isEmpty() && past.get(past.size() - 1).isLike(entry);
        // Figures that change every day would push everything else out of the history.
        var kept = repeats ? past.subList(0, past.size() - 1) : past;
        var isTold = (event.worsens() || event.adds()) && event.quietUntil() == null;
        var told = isTold ? before.lastTold().worse(event.alert(), event.time()) : before.lastTold();
        return next(event, before.acknowledgement(), before.resolvedAt(), before.left(), told, kept);
    }

    @Override
    public AlertCase on(AlertAcknowledged event) {
        var taken = new Acknowledgement(event.time(), event.by(), event.note(), rankIn(event));
        return open(event, taken, before.lastTold());
    }

    @Override
    public AlertCase on(AlertNoted event) {
        return open(event, before.acknowledgement(), before.lastTold());
    }

    @Override
    public AlertCase on(AlertEscalated event) {
        return open(event, before.acknowledgement(), before.lastTold());
    }

    @Override
    public AlertCase on(AlertReminded event) {
        return open(event, before.acknowledgement(), before.lastTold());
    }

    @Override
    public AlertCase on(AlertReassigned event) {
        return open(event, null, before.lastTold().worse(event.alert(), event.time()));
    }

    @Override
    public AlertCase on(AlertReopened event) {
        return open(event, event.alert().state().waiting() ? null : before.acknowledgement(), toldBy(event));
    }

    @Override
    public AlertCase on(AlertResolved event) {
        var due = before.alert().acknowledgeBy();
        var left = due == null ? null : atLeastZero(Duration.between(event.time(), due));
        return next(event, before.acknowledgement(), event.time(), left, before.lastTold(), before.history());
    }

    private LastNotice toldBy(AlertReopened event) {
        if (event.quietUntil() != null) {
            return before.lastTold();
        }
        return event.resolvedAt() == null
                ? before.lastTold().worse(event.alert(), event.time())
                : before.lastTold().back(event.alert(), event.time());
    }

    private AlertCase open(AlertEvent event, @Nullable Acknowledgement acknowledgement, LastNotice told) {
        return next(event, acknowledgement, null, null, told, before.history());
    }

    private AlertCase next(
            AlertEvent event,
            @Nullable Acknowledgement acknowledgement,
            @Nullable Instant resolvedAt,
            @Nullable Duration left,
            LastNotice told,
            List<HistoryEntry> past) {
        var history = new ArrayList<>(past);
        history.add(HistoryEntry.of(event));
        return new AlertCase(
                event.alert(),
                event.revision(),
                before.firstEpisode(),
                event.units(),
                acknowledgement,
                resolvedAt,
                left,
                told,
                event.alert().acknowledgeBy(),
                history,
                before.outbox(),
                before.version());
    }

    private static int rankIn(AlertEvent event) {
        return event.alert().delay().level().rank();
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
