package io.gantry.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds rings of activities that wait for each other, none of which has an activity of another ring that was found. */
final class Cycles {

    private static final byte NEW = 0;
    private static final byte ON_PATH = 1;
    private static final byte DONE = 2;

    private final List<String> ids;
    private final int[] first;
    private final int[] next;
    private final byte[] states;
    private final boolean[] reported;
    // Of the walk that is under way: the activities on its path, and which successor of each is next.
    private final int[] path;
    private final int[] at;
    private final List<Fault> found = new ArrayList<>();

    /**
     * @param ids of the activities
     * @param first where the successors of each activity begin in {@code next}; one more than activities
     */
    Cycles(List<String> ids, int[] first, int[] next) {
        this.ids = ids;
        this.first = first;
        this.next = next;
        states = new byte[ids.size()];
        reported = new boolean[ids.size()];
        path = new int[ids.size()];
        at = new int[ids.size()];
    }

    List<Fault> find() {
        var starts = new ArrayList<Integer>();
        for (var i = 0; i < ids.size(); i++) {
            starts.add(i);
        }
        // So that the order of the plan says nothing.
        starts.sort((a, b) -> ids.get(a).compareTo(ids.get(b)));
        starts.forEach(this::walk);
        return found;
    }

    // Depth first with a path of its own: a plan may be one chain that is longer than the stack of a thread.
    private void walk(int start) {
        if (states[start] != NEW) {
            return;
        }
        var depth = 0;
        path[0] = start;
        at[0] = first[start];
        states[start] = ON_PATH;
        while (depth >= 0) {
            var node = path[depth];
            if (at[depth] == first[node + 1]) {
                states[node] = DONE;
                depth--;
                continue;
            }
            var successor = next[at[depth]++];
            if (states[successor] == ON_PATH) {
                report(depth, successor);
            } else if (states[successor] == NEW) {
                states[successor] = ON_PATH;
                path[++depth] = successor;
                at[depth] = first[successor];
            }
        }
    }

    private void report(int depth, int successor) {
        var chain = new ArrayList<String>();
        var seen = false;
        for (var i = depth; ; i--) {
            chain.add(ids.get(path[i]));
            seen |= reported[path[i]];
            if (path[i] == successor) {
                if (!seen) {
                    mark(i, depth);
                    Collections.reverse(chain);
                    found.add(new Fault.Cycle(fromSmallest(chain)));
                }
                return;
            }
        }
    }

    private void mark(int from, int to) {
        for (var i = from; i <= to; i++) {
            reported[path[i]] = true;
        }
    }

    private static List<String> fromSmallest(List<String> ring) {
        var turned = new ArrayList<>(ring);
        Collections.rotate(turned, -ring.indexOf(Collections.min(ring)));
        turned.add(turned.get(0));
        return turned;
    }
}
