package io.gantry.notification.alert;

import io.gantry.event.AlertEvent;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The alerts that a batch of events is about, as they were read and as the events leave them. */
final class WorkingSet {

    private final Map<UUID, AlertCase> before = new LinkedHashMap<>();
    private final Map<UUID, AlertCase> now = new LinkedHashMap<>();
    private final Map<SubjectKey, Set<UUID>> bySubject = new HashMap<>();

    WorkingSet(Collection<AlertCase> read) {
        read.forEach(alert -> {
            before.put(alert.id(), alert);
            put(alert);
        });
    }

    /** Lets the alert of the event's delay follow it. */
    void follow(DelayEvent event, AlertTransitions transitions, Instant time) {
        transitions.follow(covering(event.delay()), event, time).ifPresent(this::put);
    }

    /** Takes over an alert event that is in the log. */
    void restore(AlertEvent event) {
        var known = now.get(event.alert().id());
        put(known == null ? AlertCase.of(event) : known.restore(event));
    }

    List<AlertCase> changed() {
        return now.values().stream()
                .filter(alert -> alert != before.get(alert.id()))
                .toList();
    }

    private void put(AlertCase alert) {
        now.put(alert.id(), alert);
        bySubject
                .computeIfAbsent(SubjectKey.of(alert.delay()), none -> new LinkedHashSet<>())
                .add(alert.id());
    }

    private @Nullable AlertCase covering(Delay delay) {
        return SubjectKey.gathers(delay) ? gathering(delay) : ofEpisode(delay);
    }

    // A delay stays with the alert that has taken it; one that none has taken goes to the one that stands, or the
    // latest.
    private @Nullable AlertCase gathering(Delay delay) {
        var alerts = ofSubject(delay);
        return alerts.stream()
                .filter(alert -> alert.hasComeTo(delay))
                .findFirst()
                .orElseGet(() -> alerts.stream()
                        .max(Comparator.comparing((AlertCase alert) -> alert.isOpen() && !alert.isFull())
                                .thenComparing(alert -> alert.alert().triggeredAt()))
                        .orElse(null));
    }

    // An episode belongs to the first alert that has come as far or further; one that none has come to, to the latest.
    private @Nullable AlertCase ofEpisode(Delay delay) {
        @Nullable AlertCase latest = null;
        for (var alert : ofSubject(delay)) {
            latest = alert;
            if (alert.lastEpisode() >= delay.episode()) {
                break;
            }
        }
        return latest;
    }

    private List<AlertCase> ofSubject(Delay delay) {
        return bySubject.getOrDefault(SubjectKey.of(delay), Set.of()).stream()
                .map(now::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(AlertCase::lastEpisode))
                .toList();
    }
}
