package io.gantry.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for few changes that let everything finish by a given day. The smallest set of all is a hard problem as soon as critical paths
 * run side by side; so single changes and pairs are tried, and after them the largest change is made again and again.
 */
final class RemedySearch {

    /** So many of the largest candidates are tried alone and in pairs. */
    private static final int TRIED = 15;

    /** A larger set is not reduced to the minimum: that would take long, and its user does not need it. */
    private static final int TRIMMED = 40;

    /** What takes more changes is another plan; and each costs two passes. */
    private static final int MOST = 200;

    private final Network network;
    private final Compression compression;
    private final int limit;
    private final Forward forward;
    private final Drivers drivers;

    /** @param finish the last day */
    RemedySearch(Network network, Compression compression, int finish) {
        this.network = network;
        this.compression = compression;
        limit = Tick.evening(finish);
        forward = new Forward(network);
        drivers = new Drivers(network, forward);
    }

    /** On the critical path as it is, the largest first. */
    List<Remedy> candidates() {
        return candidates(new Changes(network)).stream().map(Change::remedy).toList();
    }

    /** Changes that are enough; if none are found, all that there are or the {@value #MOST} that were tried. */
    Changes smallest() {
        if (isEnough(new Changes(network))) {
            return new Changes(network);
        }
        var first = largest(new Changes(network));
        for (var change : first) {
            var alone = new Changes(network).and(change);
            if (isEnough(alone)) {
                return trimmed(alone);
            }
        }
        for (var change : first) {
            var alone = new Changes(network).and(change);
            isEnough(alone);
            for (var other : largest(alone)) {
                var pair = alone.and(other);
                if (isEnough(pair)) {
                    return trimmed(pair);
                }
            }
        }
        return trimmed(greedy());
    }

    private Changes greedy() {
        var changes = new Changes(network);
        while (!isEnough(changes) && changes.size() < MOST) {
            var next = candidatesOnPath(changes);
            if (next.isEmpty()) {
                return changes;
            }
            changes = changes.and(next.get(0));
        }
        return changes;
    }

    /** Leaves out what can be left out, and takes from the rest what can be taken. */
    private Changes trimmed(Changes changes) {
        if (changes.size() > TRIMMED || !isEnough(changes)) {
            return changes;
        }
        var kept = changes;
        for (var change : changes.smallestFirst()) {
            var without = kept.without(change);
            if (isEnough(without)) {
                kept = without;
            }
        }
        for (var change : kept.smallestFirst()) {
            kept = kept.without(change).and(fewest(kept.without(change), change));
        }
        return kept;
    }

    private Change fewest(Changes others, Change change) {
        var low = 1;
        var high = change.days();
        while (low < high) {
            var middle = (low + high) / 2;
            if (isEnough(others.and(change.of(middle)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return change.of(high);
    }

    boolean isEnough(Changes changes) {
        forward.run(changes.work(), changes.lag());
        return forward.last <= limit;
    }

    private List<Change> largest(Changes changes) {
        var all = candidates(changes);
        return all.subList(0, Math.min(TRIED, all.size()));
    }

    private List<Change> candidates(Changes changes) {
        forward.run(changes.work(), changes.lag());
        return candidatesOnPath(changes);
    }

    // The forward pass is as these changes make it.
    private List<Change> candidatesOnPath(Changes changes) {
        var chain = drivers.chainTo(lastNode(), changes.work(), changes.lag());
        var found = new ArrayList<Change>();
        for (var i = 0; i < chain.size(); i++) {
            addCrash(found, changes, chain.get(i));
            if (i > 0) {
                addOverlap(found, changes, chain.get(i - 1), chain.get(i));
            }
        }
        found.sort(Comparator.comparingInt(Change::days).reversed());
        return found;
    }

    private int lastNode() {
        var last = -1;
        for (var node = 0; node < network.nodes.size; node++) {
            if (forward.finish[node] == forward.last
                    && (last < 0 || network.id(node).compareTo(network.id(last)) < 0)) {
                last = node;
            }
        }
        return last;
    }

    private void addCrash(List<Change> found, Changes changes, int node) {
        if (network.nodes.milestone[node] || network.nodes.state[node] == Nodes.DONE) {
            return;
        }
        var days = compression.crash(network.nodes.work[node]) - changes.crashed(node);
        if (days > 0) {
            found.add(Change.crash(network, node, days));
        }
    }

    private void addOverlap(List<Change> found, Changes changes, int from, int to) {
        var edges = network.edges;
        for (var edge = edges.first[to]; edge < edges.first[to + 1]; edge++) {
            if (edges.from[edge] == from
                    && edges.kind[edge] == 0
                    && network.nodes.state[from] != Nodes.DONE
                    && drivers.drives(edge, changes.work(), changes.lag())) {
                var most = compression.overlap(network.nodes.work[from], network.nodes.work[to]);
                // A lead that is there already counts.
                var days = most - changes.overlapped(edge) + Math.min(0, edges.lag[edge]);
                if (days > 0) {
                    found.add(Change.overlap(network, edge, days));
                }
            }
        }
    }
}
