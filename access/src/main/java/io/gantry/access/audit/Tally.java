package io.gantry.access.audit;

import io.gantry.event.AuditEvent.Count;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many of what one address has asked for. It names few actions: paths are for the asker to choose. */
final class Tally {

    private static final int MOST_NAMED = 5;

    private final Instant since;
    private final Map<What, Long> numbers = new LinkedHashMap<>();
    private Instant until;

    Tally(Instant since) {
        this.since = since;
        this.until = since;
    }

    private record What(String action, int status) {}

    void add(String action, int status, Instant when) {
        var named = new What(action, status);
        // Of all together there is one for each status.
        var what = numbers.containsKey(named) || numbers.size() < MOST_NAMED
                ? named
                : new What(RequestCounts.OTHERS, status);
        numbers.merge(what, 1L, Long::sum);
        until = when;
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }

    List<Count> counts() {
        return numbers.entrySet().stream()
                .map(entry -> new Count(entry.getKey().action(), entry.getKey().status(), entry.getValue()))
                .toList();
    }
}
