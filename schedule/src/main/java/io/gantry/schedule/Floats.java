package io.gantry.schedule;

import io.gantry.calendar.DayLine;

/**
 * How far activities may move. Total float (总时差) is what an activity may be late without delaying the finish, TF = LF − EF; free float
 * (自由时差) is what it may be late without delaying a successor. In working days of the activity's calendar; 0 of what has finished.
 */
final class Floats {

    private final Nodes nodes;
    private final Edges edges;
    private final Bounds bounds;
    private final Forward forward;

    Floats(Network network, Forward forward) {
        nodes = network.nodes;
        edges = network.edges;
        bounds = new Bounds(network);
        this.forward = forward;
    }

    int total(int node, Backward backward) {
        var line = nodes.line[node];
        return line.count(Tick.boundary(backward.finish[node])) - line.count(Tick.boundary(forward.finish[node]));
    }

    /** @param limit the day before which everything has to have finished */
    int free(int node, int[] lag, int limit) {
        if (nodes.state[node] == Nodes.DONE) {
            return 0;
        }
        var line = nodes.line[node];
        var finish = forward.finish[node];
        var free = days(line, finish, Tick.isEvening(finish) ? limit : limit - 1);
        for (int i = edges.outFirst[node], end = edges.outFirst[node + 1]; i < end; i++) {
            var edge = edges.out[i];
            var successor = edges.to[edge];
            if (nodes.state[successor] == Nodes.DONE || edges.fromStart(edge) && nodes.state[node] != Nodes.OPEN) {
                continue;
            }
            var tick = edges.toFinish(edge) ? forward.finish[successor] : forward.from[successor];
            var moment = edges.fromStart(edge) ? forward.from[node] : finish;
            var bound = bounds.latest(edge, Tick.isEvening(moment), tick, lag[edge]);
            free = Math.min(free, days(line, moment, bound));
        }
        return free;
    }

    // How far a moment can move so that it is not past the boundary.
    private static int days(DayLine line, int tick, int boundary) {
        var furthest = Tick.isEvening(tick) ? line.count(boundary) : line.count(boundary + 1) - 1;
        return furthest - line.count(Tick.boundary(tick));
    }

    /** Moves each activity that is to be as late as possible, the last ones first: their successors have moved already. */
    void moveLateOnes(int[] lag) {
        var limit = Tick.day(forward.last) + 1;
        for (var node = nodes.size - 1; node >= 0; node--) {
            if (nodes.late[node]) {
                var days = Math.max(0, free(node, lag, limit));
                forward.from[node] = moved(node, forward.from[node], days);
                forward.finish[node] = moved(node, forward.finish[node], days);
                forward.start[node] = forward.from[node];
            }
        }
    }

    private int moved(int node, int tick, int days) {
        var line = nodes.line[node];
        var day = line.day(line.count(Tick.day(tick)) + days);
        return Tick.isEvening(tick) ? Tick.evening(day) : Tick.morning(day);
    }
}
