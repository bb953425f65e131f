package io.gantry.console.live;

import java.util.HashMap;
import java.util.Map;

/** Whether a reader that began at the beginning has come to where the log ended when it began. */
final class CatchUp {

    private final Map<Integer, Long> ends = new HashMap<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private boolean begun;
    private boolean done;

    /** Notes where the partitions end that are read from now on; true if that is where the reader is, for the first time. */
    synchronized boolean assigned(Map<Integer, Long> partitions) {
        if (!done && !partitions.isEmpty()) {
            begun = true;
            ends.putAll(partitions);
        }
        return becomesDone();
    }

    /** Notes which record of a partition comes next; true if that is the end of it all, for the first time. */
    synchronized boolean reached(Map<Integer, Long> partitions) {
        partitions.forEach((partition, offset) -> next.merge(partition, offset, Math::max));
        return becomesDone();
    }

    synchronized boolean isDone() {
        return done;
    }

    private boolean becomesDone() {
        if (done || !begun) {
            return false;
        }
        done = ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        return done;
    }
}
