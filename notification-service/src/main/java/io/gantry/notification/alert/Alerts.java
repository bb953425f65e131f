package io.gantry.notification.alert;

import io.gantry.access.Scope;
import io.gantry.event.Actor;
import io.gantry.event.AlertEvent;
import io.gantry.event.DelayEvent;
import io.gantry.stream.TryAgainException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads alerts, lets them be decided on, and saves them; again where somebody else was faster. */
public final class Alerts {

    private static final int ATTEMPTS = 20;

    private final AlertStore store;
    private final AlertTransitions transitions;
    private final AlertMeters meters;
    private final InstantSource clock;
    private final Runnable relay;

    /** @param relay is to be woken when alerts with new events are saved */
    Alerts(AlertStore store, AlertTransitions transitions, AlertMeters meters, InstantSource clock, Runnable relay) {
        this.store = store;
        this.transitions = transitions;
        this.meters = meters;
        this.clock = clock;
        this.relay = relay;
    }

    /** Lets alerts follow delay events, in the order of the log; an event that was followed before changes nothing. */
    public void follow(List<DelayEvent> events) {
        var episodes = new HashMap<SubjectKey, Integer>();
        for (var event : events) {
            // The alert of the episode before may be the one that this episode reopens.
            var from = event.delay().episode() - 1;
            episodes.merge(SubjectKey.of(event.delay()), from, Math::min);
        }
        var changed = change(
                () -> episodes.isEmpty() ? List.of() : store.ofSubjects(episodes),
                alerts -> events.forEach(event -> alerts.follow(event, transitions, now())));
        if (!changed.isEmpty()) {
            relay.run();
            meters.saved(changed, now());
        }
    }

    /** Takes over what is in the log of alert events and not in the store, for it was deleted or is an old copy. */
    public void restore(List<AlertEvent> events) {
        var ids = events.stream().map(event -> event.alert().id()).collect(Collectors.toSet());
        change(() -> find(ids), alerts -> events.forEach(alerts::restore));
    }

    /**
     * Lets a person take an alert on; empty if there is no such alert in {@code scope}.
     *
     * @throws RelievedException if the units of {@code scope} answer for it no longer
     * @throws AlreadyResolvedException if there is nothing left to take on
     */
    Optional<AlertCase> acknowledge(UUID id, Scope scope, Actor by, @Nullable String note) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = store.find(Set.of(id), scope).get(id);
            if (known == null) {
                return Optional.empty();
            }
            if (known.alert().recipients().stream().noneMatch(scope::includes)) {
                throw new RelievedException(id);
            }
            var next = transitions.acknowledge(known, by, note, now());
            if (next == known) {
                return Optional.of(known);
            }
            if (store.save(List.of(next))) {
                relay.run();
                return Optional.of(next);
            }
        }
        throw tooManyChanges();
    }

    private Collection<AlertCase> find(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.find(ids, Scope.EVERYTHING).values();
    }

    private List<AlertCase> change(Supplier<Collection<AlertCase>> read, Consumer<WorkingSet> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var alerts = new WorkingSet(read.get());
            decision.accept(alerts);
            var changed = alerts.changed();
            if (changed.isEmpty() || store.save(changed)) {
                return changed;
            }
        }
        throw tooManyChanges();
    }

    private static TryAgainException tooManyChanges() {
        return new TryAgainException("other instances change the same alerts all the time");
    }

    // The store keeps milliseconds; an event must not say more than its document.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
