package io.gantry.progress.report;

import io.gantry.progress.status.ReportStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up what has been accepted before, for all requests that wait at the same time in one query. */
final class EarlierReports {

    // So many at a time that no query takes long.
    private static final int MOST = 2_000;

    private final Function<Collection<String>, Map<String, ReportStatus>> store;
    private final ConcurrentLinkedQueue<Wanted> gathered = new ConcurrentLinkedQueue<>();
    private final ReentrantLock asking = new ReentrantLock();

    /** @param store gives those that are there, by key */
    EarlierReports(Function<Collection<String>, Map<String, ReportStatus>> store) {
        this.store = store;
    }

    private static final class Wanted {

        private final Collection<String> keys;
        private @Nullable Map<String, ReportStatus> found;
        private @Nullable RuntimeException failure;

        Wanted(Collection<String> keys) {
            this.keys = List.copyOf(keys);
        }

        boolean isSettled() {
            return found != null || failure != null;
        }
    }

    /**
     * Those of {@code keys} that are known; it may have others in it, too.
     *
     * @throws RuntimeException if the store does not answer
     */
    Map<String, ReportStatus> find(Collection<String> keys) {
        var mine = new Wanted(keys);
        gathered.add(mine);
        // Whoever waits here most likely is answered by the one before.
        asking.lock();
        try {
            if (!mine.isSettled()) {
                askForGathered();
            }
            if (mine.failure != null) {
                throw mine.failure;
            }
            return mine.found == null ? Map.of() : mine.found;
        } finally {
            asking.unlock();
        }
    }

    /** How many wait for the query before theirs. */
    int waiting() {
        return asking.getQueueLength();
    }

    private void askForGathered() {
        var wanted = new ArrayList<Wanted>();
        var keys = new HashSet<String>();
        for (var next = gathered.peek(); next != null && keys.size() < MOST; next = gathered.peek()) {
            wanted.add(gathered.remove());
            keys.addAll(next.keys);
        }
        try {
            var found = new HashMap<>(store.apply(keys));
            wanted.forEach(each -> each.found = found);
        } catch (RuntimeException e) {
            // The store has just failed; the others are not to wait for it once more each.
            gathered.removeIf(wanted::add);
            wanted.forEach(each -> each.failure = e);
        }
    }
}
