package io.gantry.notification.alert;

import io.gantry.access.Scope;
import io.gantry.event.Actor;
import io.gantry.event.AlertEvent;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads alerts, lets them decide, and saves them; again where somebody else was faster. */
public final class Alerts {

    private static final int ATTEMPTS = 20;

    private final AlertStore store;
    private final AlertProperties properties;
    private final AlertMeters meters;
    private final InstantSource clock;
    private final Runnable relay;

    /** @param relay is to be woken when alerts with new events are saved */
    Alerts(AlertStore store, AlertProperties properties, AlertMeters meters, InstantSource clock, Runnable relay) {
        this.store = store;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.relay = relay;
    }

    /** Heeds delay events, in the order of the log; what has been heeded before changes nothing. */
    public void follow(List<DelayEvent> events) {
        var ids = events.stream().map(event -> event.delay().id()).collect(Collectors.toSet());
        var changed = change(ids, Scope.EVERYTHING, alerts -> {
            for (var event : events) {
                alerts.compute(event.delay().id(), (id, known) -> heed(event, known));
            }
        });
        if (!changed.isEmpty()) {
            relay.run();
            meters.heeded(events, changed.keySet(), now());
        }
    }

    /** Takes over what is in the log of alert events and not in the store, for it has been deleted or is an old copy. */
    public void restore(List<AlertEvent> events) {
        var ids = events.stream().map(event -> event.alert().delay().id()).collect(Collectors.toSet());
        change(ids, Scope.EVERYTHING, alerts -> {
            for (var event : events) {
                alerts.compute(
                        event.alert().delay().id(),
                        (id, known) -> known == null
                                ? AlertCase.restore(event, properties.escalateAfter())
                                : known.restore(event));
            }
        });
    }

    /** Lets somebody take an alert on; empty if there is no such alert in {@code scope}. */
    Optional<AlertCase> acknowledge(UUID id, Scope scope, Actor by, @Nullable String note) {
        var changed = change(
                Set.of(id),
                scope,
                alerts -> alerts.computeIfPresent(id, (same, alert) -> alert.acknowledge(by, note, now())));
        var saved = changed.get(id);
        if (saved != null) {
            relay.run();
            return Optional.of(saved);
        }
        return Optional.ofNullable(store.find(Set.of(id), scope).get(id));
    }

    // A delay that is cleared before it was heard of calls for nobody.
    private @Nullable AlertCase heed(DelayEvent event, @Nullable AlertCase known) {
        if (known != null) {
            return known.on(event, now());
        }
        return event instanceof DelayCleared ? null : AlertCase.raise(event, now(), properties.escalateAfter());
    }

    private Map<UUID, AlertCase> change(Collection<UUID> ids, Scope scope, Consumer<Map<UUID, AlertCase>> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = ids.isEmpty() ? Map.<UUID, AlertCase>of() : store.find(ids, scope);
            var after = new HashMap<>(before);
            decision.accept(after);
            after.entrySet().removeIf(entry -> entry.getValue() == before.get(entry.getKey()));
            if (after.isEmpty() || store.save(after.values())) {
                return after;
            }
        }
        throw new IllegalStateException("alerts are changed by others all the time; given up for now");
    }

    // The store keeps milliseconds; an event must not say more than its document.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
