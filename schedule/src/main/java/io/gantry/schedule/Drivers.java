package io.gantry.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which links hold an activity where it is: without them it would be earlier. */
final class Drivers {

    private final Nodes nodes;
    private final Edges edges;
    private final Forward forward;

    private final Network network;

    Drivers(Network network, Forward forward) {
        this.network = network;
        nodes = network.nodes;
        edges = network.edges;
        this.forward = forward;
    }

    boolean drives(int edge, int[] work, int[] lag) {
        var node = edges.to[edge];
        if (nodes.state[node] == Nodes.DONE) {
            return false;
        }
        var bound = forward.bound(edge, lag[edge]);
        if (nodes.milestone[node]) {
            return forward.milestone(node, bound) == forward.finish[node];
        }
        var line = nodes.line[node];
        var first = line.count(Tick.boundary(bound));
        if (edges.toFinish(edge)) {
            first = line.count(Tick.boundary(bound) - 1) - work[node] + 1;
        }
        return first == line.count(Tick.day(forward.from[node]));
    }

    /** Nodes from the first one that nothing drives to {@code node}. Where several drive, the one with the smallest id counts. */
    List<Integer> chainTo(int node, int[] work, int[] lag) {
        var chain = new ArrayList<Integer>();
        for (var at = node; at >= 0; at = driver(at, work, lag)) {
            chain.add(at);
        }
        Collections.reverse(chain);
        return chain;
    }

    private int driver(int node, int[] work, int[] lag) {
        var driver = -1;
        for (var edge = edges.first[node]; edge < edges.first[node + 1]; edge++) {
            var from = edges.from[edge];
            if (drives(edge, work, lag) && (driver < 0 || network.id(from).compareTo(network.id(driver)) < 0)) {
                driver = from;
            }
        }
        return driver;
    }
}
