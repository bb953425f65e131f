package io.gantry.console.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What this console has to do when a login ends, wherever it is ended. */
final class LoginEnds {

    private final Map<String, Set<Runnable>> tasks = new HashMap<>();

    /** Has something done at the end of a session. */
    synchronized void add(String session, Runnable task) {
        tasks.computeIfAbsent(session, ignored -> new HashSet<>()).add(task);
    }

    /** Leaves it undone. */
    synchronized void remove(String session, Runnable task) {
        var all = tasks.getOrDefault(session, new HashSet<>());
        all.remove(task);
        if (all.isEmpty()) {
            tasks.remove(session);
        }
    }

    /** The sessions at whose end something is to be done. */
    synchronized Set<String> awaited() {
        return Set.copyOf(tasks.keySet());
    }

    /** Does what is to be done. */
    void end(String session) {
        taken(session).forEach(Runnable::run);
    }

    private synchronized Set<Runnable> taken(String session) {
        var all = tasks.remove(session);
        return all == null ? Set.of() : all;
    }
}
