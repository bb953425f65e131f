package io.gantry.progress.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When documents are due, by project and time. */
final class Dues {

    private final TreeMap<String, String> keys = new TreeMap<>();

    void change(String key, @Nullable Instant before, @Nullable Instant now) {
        if (before != null) {
            keys.remove(placeOf(key, before));
        }
        if (now != null) {
            keys.put(placeOf(key, now), key);
        }
    }

    private static String placeOf(String key, Instant due) {
        return until(Keys.projectOf(key), due) + key;
    }

    private static String until(String projectId, Instant due) {
        return Keys.of(projectId) + Series.place(due, 0);
    }

    /** Keys of what is due of a project, the longest waiting first. */
    List<String> of(String projectId, Instant now, int limit) {
        return keys.subMap(Keys.of(projectId), until(projectId, now.plusMillis(1))).values().stream()
                .limit(limit)
                .toList();
    }

    Optional<Instant> next(String projectId) {
        var first = keys.ceilingKey(Keys.of(projectId));
        return first != null && Keys.projectOf(first).equals(projectId)
                ? Optional.of(Series.timeOf(first.substring(Keys.of(projectId).length())))
                : Optional.empty();
    }

    void clear() {
        keys.clear();
    }
}
