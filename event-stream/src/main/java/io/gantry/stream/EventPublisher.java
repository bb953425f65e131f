package io.gantry.stream;

import io.gantry.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Appends events to the log. */
public interface EventPublisher {

    /**
     * Appends events and waits until each is confirmed or the time for confirmation is over.
     *
     * @return one position for each event, in the same order; empty where the broker has not confirmed in time, so
     *     that the event may or may not be in the log
     */
    List<Optional<Position>> tryPublish(List<? extends Event> events);

    /**
     * As {@link #tryPublish}, without waiting. What follows runs on the thread that brings the last confirmation, which is the
     * client's own: it must not wait, nor take long.
     */
    default CompletableFuture<List<Optional<Position>>> tryPublishLater(List<? extends Event> events) {
        return CompletableFuture.completedFuture(tryPublish(events));
    }

    /**
     * Appends events and returns when all of them are confirmed.
     *
     * @throws NotConfirmedException if any is not confirmed in time
     */
    default List<Position> publish(List<? extends Event> events) {
        var positions = tryPublish(events).stream().flatMap(Optional::stream).toList();
        if (positions.size() < events.size()) {
            throw new NotConfirmedException(events.size() - positions.size(), events.size());
        }
        return positions;
    }
}
