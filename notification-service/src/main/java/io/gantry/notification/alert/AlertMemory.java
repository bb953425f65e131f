package io.gantry.notification.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest alerts of the subjects that were busy lately, as this instance has stored them. Another instance may have
 * changed one since: who decides on an alert out of the memory saves it on condition that its version is still the stored
 * one, and otherwise reads it.
 *
 * <p>What follows from delays is changed only by the owner of their partition. It forgets everything when it becomes the
 * owner, so that whatever it remembers of that kind is as stored.
 */
final class AlertMemory {

    private final int most;
    private final Map<SubjectKey, AlertCase> latest;
    private final Map<UUID, SubjectKey> subjects = new HashMap<>();

    /** @param most how many alerts are remembered; those not used for longest are forgotten first */
    AlertMemory(int most) {
        this.most = most;
        this.latest = new LinkedHashMap<>(16, 0.75f, true);
    }

    synchronized @Nullable AlertCase latestOf(SubjectKey subject) {
        return latest.get(subject);
    }

    synchronized @Nullable AlertCase find(UUID id) {
        var subject = subjects.get(id);
        return subject == null ? null : latest.get(subject);
    }

    /** Takes in alerts as they have just been stored. */
    synchronized void stored(Collection<AlertCase> alerts) {
        for (var alert : alerts) {
            var subject = SubjectKey.of(alert.delay());
            var known = latest.get(subject);
            if (known == null || isLater(alert, known)) {
                put(subject, alert);
            }
        }
    }

    /** Puts {@code next} in the place of {@code known}, unless something else is there meanwhile. */
    synchronized void replace(AlertCase known, AlertCase next) {
        var subject = SubjectKey.of(known.delay());
        if (latest.get(subject) == known) {
            put(subject, next);
        }
    }

    /** Forgets alerts of which another instance has stored something else. */
    synchronized void forget(Collection<AlertCase> alerts) {
        for (var alert : alerts) {
            var known = latest.remove(SubjectKey.of(alert.delay()));
            if (known != null) {
                subjects.remove(known.id());
            }
        }
    }

    synchronized void forgetAll() {
        latest.clear();
        subjects.clear();
    }

    private static boolean isLater(AlertCase alert, AlertCase known) {
        return alert.id().equals(known.id())
                ? alert.version() > known.version()
                : alert.lastEpisode() > known.lastEpisode();
    }

    private void put(SubjectKey subject, AlertCase alert) {
        var before = latest.put(subject, alert);
        if (before != null && !before.id().equals(alert.id())) {
            subjects.remove(before.id());
        }
        subjects.put(alert.id(), subject);
        if (latest.size() > most) {
            var eldest = latest.values().iterator().next();
            latest.remove(SubjectKey.of(eldest.delay()));
            subjects.remove(eldest.id());
        }
    }
}
