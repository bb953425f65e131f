package io.gantry.notification.alert;

import io.gantry.event.Alert;
import io.gantry.event.AlertEvent;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert with all that is needed to go on with it. Every change is an event first: {@link AlertTransitions} decides on
 * an event, and {@link AlertFold} folds it in; so the log of alert events alone is enough to rebuild an alert.
 *
 * @param alert what others see of it
 * @param revision of its last event
 * @param firstEpisode of the delay that first raised it; it covers all episodes from there to the present one
 * @param units concerned, as of its last event
 * @param acknowledgement that holds, or held when the alert was resolved
 * @param resolvedAt null while it is open
 * @param left of the time to acknowledge, when the alert was resolved; null while it is open or if nobody had to
 * @param lastTold what the recipients were told last
 * @param nextActionAt when it is to be escalated or reminded of; null if never. Later than the alert says where a unit
 *     is not known yet
 * @param history the last {@value #REMEMBERED} events in short
 * @param outbox events that are not in the log yet
 * @param version of the stored document, 0 if there is none; the fence between two that change it at once
 */
record AlertCase(
        Alert alert,
        long revision,
        int firstEpisode,
        List<String> units,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant resolvedAt,
        @Nullable Duration left,
        LastNotice lastTold,
        @Nullable Instant nextActionAt,
        List<HistoryEntry> history,
        List<AlertEvent> outbox,
        long version) {

    static final int REMEMBERED = 50;

    AlertCase {
        units = List.copyOf(units);
        history = List.copyOf(history.subList(Math.max(0, history.size() - REMEMBERED), history.size()));
        outbox = List.copyOf(outbox);
    }

    /** A case of which {@code event} is the first that is known. */
    static AlertCase of(AlertEvent event) {
        var alert = event.alert();
        var delay = alert.delay();
        var told = LastNotice.of(alert, event.time());
        var blank = new AlertCase(
                alert, 0, delay.episode(), List.of(), null, null, null, told, null, List.of(), List.of(), 0);
        return blank.after(event);
    }

    UUID id() {
        return alert.id();
    }

    Delay delay() {
        return alert.delay();
    }

    int lastEpisode() {
        return delay().episode();
    }

    boolean isOpen() {
        return alert.state().open();
    }

    /** Whether the alert has taken in what the event says, or something later. */
    boolean knows(DelayEvent event) {
        var gathering = Gathering.of(alert);
        if (gathering != null) {
            return gathering.knows(event);
        }
        var episode = event.delay().episode();
        return episode < lastEpisode() || episode == lastEpisode() && event.revision() <= alert.delayRevision();
    }

    /** Whether the alert has come to the delay: one that it has not come to is back, or joins those that it gathers. */
    boolean hasComeTo(Delay delay) {
        var gathering = Gathering.of(alert);
        return gathering == null ? delay.episode() <= lastEpisode() : gathering.has(delay.id());
    }

    /** Whether it takes no more delays. */
    boolean isFull() {
        var gathering = Gathering.of(alert);
        return gathering != null && gathering.isFull();
    }

    /** Takes over an event of this alert that is in the log; older ones change nothing. */
    AlertCase restore(AlertEvent event) {
        return event.revision() <= revision ? this : after(event);
    }

    /** Takes over an event that has just been decided on and is still to be published. */
    AlertCase decide(AlertEvent event) {
        return after(event).unpublished(outbox, event);
    }

    /** A case of which {@code event} is the first that there is, still to be published. */
    static AlertCase raise(AlertEvent event) {
        return of(event).unpublished(List.of(), event);
    }

    /** When the last event was recorded. */
    Instant changedAt() {
        return history.get(history.size() - 1).at();
    }

    AlertCase withNextActionAt(Instant then) {
        return with(then, outbox, version);
    }

    /** As it is stored when it has been saved. */
    AlertCase saved() {
        return with(nextActionAt, outbox, version + 1);
    }

    /** Without events that are in the log. */
    AlertCase withoutEvents(Set<UUID> published) {
        return with(
                nextActionAt,
                outbox.stream().filter(event -> !published.contains(event.id())).toList(),
                version);
    }

    private AlertCase after(AlertEvent event) {
        return event.match(new AlertFold(this));
    }

    private AlertCase unpublished(List<AlertEvent> before, AlertEvent event) {
        var unpublished = new ArrayList<>(before);
        unpublished.add(event);
        return with(nextActionAt, unpublished, version);
    }

    private AlertCase with(@Nullable Instant then, List<AlertEvent> unpublished, long stored) {
        return new AlertCase(
                alert,
                revision,
                firstEpisode,
                units,
                acknowledgement,
                resolvedAt,
                left,
                lastTold,
                then,
                history,
                unpublished,
                stored);
    }
}
