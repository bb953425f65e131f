package io.gantry.http.connection;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds how long and how many bodies hold threads, whatever reads them: a service, the container that looks for a parameter
 * in a form, or the container that reads on to the next request after an answer.
 */
final class SlowBodies {

    // A body that is meant comes with its head or soon after.
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** A request that a thread serves. */
    interface Served {

        /** How long ago its first byte came; zero if none has. */
        Duration age();

        /** Whether something of its body has not been read. */
        boolean isUnread();

        /** Whether no reader waits for the rest any more. */
        boolean isAnswered();

        /** Ends the body where it is. */
        void endBody();
    }

    private final Duration within;
    private final int most;
    private final Set<Served> served = ConcurrentHashMap.newKeySet();

    /**
     * @param within time in which a whole request has to arrive
     * @param most how many slow ones at once; the longest are ended beyond it
     */
    SlowBodies(Duration within, int most) {
        this.within = within;
        this.most = most;
    }

    void add(Served request) {
        served.add(request);
    }

    void remove(Served request) {
        served.remove(request);
    }

    private record Slow(Served request, Duration age) {}

    /** To be called each second. */
    void end() {
        var slow = served.stream()
                .map(request -> new Slow(request, request.age()))
                .filter(each -> each.age().compareTo(SLOW) > 0 && each.request().isUnread())
                .sorted(Comparator.comparing(Slow::age))
                .toList();
        for (int i = 0; i < slow.size(); i++) {
            var each = slow.get(i);
            if (i >= most || each.request().isAnswered() || each.age().compareTo(within) > 0) {
                each.request().endBody();
            }
        }
    }
}
