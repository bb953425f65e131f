package io.gantry.schedule;

import io.gantry.calendar.DayLine;

/** The backward pass: how late each activity may happen so that everything has finished before a given day. */
final class Backward {

    /** Ticks; of what has finished, when it did. */
    final int[] finish;

    /** The latest moment to begin with what remains. */
    final int[] from;

    private final Nodes nodes;
    private final Edges edges;
    private final Bounds bounds;

    Backward(Network network) {
        nodes = network.nodes;
        edges = network.edges;
        bounds = new Bounds(network);
        finish = new int[nodes.size];
        from = new int[nodes.size];
    }

    /**
     * @param forward for what has finished, and for the time of day of milestones
     * @param limit the day before which everything has to have finished
     */
    Backward run(Forward forward, int[] work, int[] lag, int limit) {
        for (var node = nodes.size - 1; node >= 0; node--) {
            if (nodes.state[node] == Nodes.DONE) {
                finish[node] = forward.finish[node];
                from[node] = forward.from[node];
            } else {
                place(node, work[node], lag, limit, forward);
            }
        }
        return this;
    }

    private void place(int node, int work, int[] lag, int limit, Forward forward) {
        var ceiling = Math.min(limit, nodes.finishCeiling[node]);
        var finishBy = ceiling;
        var startBy = nodes.startCeiling[node];
        for (int i = edges.outFirst[node], end = edges.outFirst[node + 1]; i < end; i++) {
            var edge = edges.out[i];
            var successor = edges.to[edge];
            if (nodes.state[successor] == Nodes.DONE) {
                continue;
            }
            var tick = edges.toFinish(edge) ? finish[successor] : from[successor];
            var evening = Tick.isEvening(edges.fromStart(edge) ? forward.from[node] : forward.finish[node]);
            var bound = bounds.latest(edge, evening, tick, lag[edge]);
            if (!edges.fromStart(edge)) {
                finishBy = Math.min(finishBy, bound);
            } else if (nodes.state[node] == Nodes.OPEN) {
                startBy = Math.min(startBy, bound);
            }
        }
        if (nodes.milestone[node]) {
            var evening = Tick.isEvening(forward.finish[node]);
            finish[node] = milestone(nodes.line[node], Math.min(finishBy, startBy), ceiling, evening);
            from[node] = finish[node];
        } else {
            place(node, work, finishBy, startBy);
        }
    }

    // In the morning of a day it is before what starts on that day, but not before the day that its ceiling is.
    private static int milestone(DayLine line, int by, int ceiling, boolean evening) {
        return evening
                ? Tick.evening(line.day(line.count(by) - 1))
                : Tick.morning(line.day(line.count(Math.min(by, ceiling - 1) + 1) - 1));
    }

    private void place(int node, int work, int finishBy, int startBy) {
        var line = nodes.line[node];
        var last = line.count(finishBy) - 1;
        if (startBy != Nodes.NO_CEILING) {
            last = Math.min(last, line.count(startBy + 1) - 1 + work - 1);
        }
        finish[node] = Tick.evening(line.day(last));
        from[node] = Tick.morning(line.day(last - work + 1));
    }
}
