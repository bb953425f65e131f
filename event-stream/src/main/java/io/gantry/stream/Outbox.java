package io.gantry.stream;

import io.gantry.event.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Events that documents carry, written with the change that caused them, until they are in the log. */
public interface Outbox {

    /** Documents with unpublished events, the longest waiting first. */
    List<Pending> pending(int limit);

    /**
     * Whether {@link #pending} may give more than it gave last, as far as this process knows: it has written to the outbox since, or
     * not all fitted. An outbox that does not know says so always.
     */
    default boolean isWritten() {
        return true;
    }

    /**
     * Takes events off their documents, now or with others a little later. They are in the log; calling this again does no
     * harm. {@link #pending} does not give them again.
     */
    void published(List<Pending> pending);

    /**
     * One document's unpublished events.
     *
     * @param document its identity in the store
     * @param events in the order of their revisions
     */
    record Pending(String document, List<Event> events) {

        public Pending {
            events = List.copyOf(events);
        }

        /** These events and then those of {@code later}, of the same document, each once. */
        public Pending and(Pending later) {
            var all = new LinkedHashMap<UUID, Event>();
            events.forEach(event -> all.put(event.id(), event));
            later.events.forEach(event -> all.putIfAbsent(event.id(), event));
            return new Pending(document, List.copyOf(all.values()));
        }

        Pending without(Set<UUID> published) {
            return published.isEmpty()
                    ? this
                    : new Pending(
                            document,
                            events.stream()
                                    .filter(event -> !published.contains(event.id()))
                                    .toList());
        }
    }
}
