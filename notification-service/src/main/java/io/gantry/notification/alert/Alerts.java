package io.gantry.notification.alert;

import io.gantry.access.Scope;
import io.gantry.event.Actor;
import io.gantry.event.AlertEvent;
import io.gantry.event.DelayEvent;
import io.gantry.stream.TryAgainException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads alerts, lets them be decided on, and saves them; again where somebody else was faster. */
public final class Alerts {

    private static final int ATTEMPTS = 20;

    private final AlertStore store;
    private final AlertMemory memory;
    private final SavedAlerts saved;
    private final AlertTransitions transitions;
    private final AlertMeters meters;
    private final InstantSource clock;

    Alerts(
            AlertStore store,
            AlertMemory memory,
            SavedAlerts saved,
            AlertTransitions transitions,
            AlertMeters meters,
            InstantSource clock) {
        this.store = store;
        this.memory = memory;
        this.saved = saved;
        this.transitions = transitions;
        this.meters = meters;
        this.clock = clock;
    }

    /** Lets alerts follow delay events, in the order of the log; an event that was followed before changes nothing. */
    public void follow(List<DelayEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var subjects = FollowedSubject.of(events);
        var changed = change(
                attempt -> attempt == 0 ? remembered(subjects) : store.ofSubjects(FollowedSubject.episodes(subjects)),
                alerts -> events.forEach(event -> alerts.follow(event, transitions, now())));
        meters.saved(changed, now());
    }

    /** Takes over what is in the log of alert events and not in the store, for it was deleted or is an old copy. */
    public void restore(List<AlertEvent> events) {
        var ids = events.stream().map(event -> event.alert().id()).collect(Collectors.toSet());
        change(attempt -> find(ids), alerts -> events.forEach(alerts::restore));
    }

    /** Forgets all alerts: others may own the delays that they follow, or have owned them. */
    public void forget() {
        memory.forgetAll();
    }

    private Collection<AlertCase> remembered(Collection<FollowedSubject> subjects) {
        var found = new ArrayList<AlertCase>();
        var unknown = new ArrayList<FollowedSubject>();
        for (var subject : subjects) {
            var latest = memory.latestOf(subject.key());
            if (latest != null && subject.isCoveredBy(latest)) {
                found.add(latest);
            } else if (latest != null || !subject.isNew()) {
                unknown.add(subject);
            }
        }
        if (!unknown.isEmpty()) {
            found.addAll(store.ofSubjects(FollowedSubject.episodes(unknown)));
        }
        return found;
    }

    /**
     * Lets a person take an alert on; empty if there is no such alert in {@code scope}.
     *
     * @throws RelievedException if the units of {@code scope} answer for it no longer
     * @throws AlreadyResolvedException if there is nothing left to acknowledge
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
            if (saved.save(List.of(next))) {
                return Optional.of(next);
            }
        }
        throw tooManyChanges();
    }

    private Collection<AlertCase> find(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.find(ids, Scope.EVERYTHING).values();
    }

    private List<AlertCase> change(IntFunction<Collection<AlertCase>> read, Consumer<WorkingSet> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var alerts = new WorkingSet(read.apply(attempt));
            decision.accept(alerts);
            var changed = alerts.changed();
            if (changed.isEmpty() || saved.save(changed)) {
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
