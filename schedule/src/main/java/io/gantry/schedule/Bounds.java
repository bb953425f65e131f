package io.gantry.schedule;

/**
 * What a link says of one of its ends, given the other. Working time forwards ends in an evening, backwards in a morning. For the
 * finish of work the morning of a working day is the evening of the one before; but days that elapse are waited for in full, also on
 * days off.
 */
final class Bounds {

    private final Nodes nodes;
    private final Edges edges;

    Bounds(Network network) {
        nodes = network.nodes;
        edges = network.edges;
    }

    /**
     * The tick before which the successor's end must not be.
     *
     * @param tick of the predecessor's end
     */
    int earliest(int edge, int tick, int lag) {
        var arrival = lag == 0 ? tick : arrival(edge, tick, lag);
        if (!isFinishOfWork(edge) || Tick.isEvening(arrival)) {
            return arrival;
        }
        var line = nodes.line[edges.to[edge]];
        return Tick.evening(line.day(line.count(Tick.day(arrival)) - 1));
    }

    private int arrival(int edge, int tick, int lag) {
        if (edges.elapsed(edge)) {
            return tick + 2 * lag;
        }
        var line = nodes.line[edges.from[edge]];
        var passed = line.count(Tick.boundary(tick)) + lag;
        return lag > 0 ? Tick.evening(line.day(passed - 1)) : Tick.morning(line.day(passed));
    }

    /**
     * The latest day before which the predecessor's end may be.
     *
     * @param evening whether the predecessor's end is in an evening
     * @param tick of the successor's end
     */
    int latest(int edge, boolean evening, int tick, int lag) {
        var byMorning = lag == 0 || edges.elapsed(edge) ? !evening : lag < 0;
        var boundary = byMorning ? boundaryOfMornings(edge, tick) : Tick.boundary(tick);
        if (lag == 0) {
            return boundary;
        }
        if (edges.elapsed(edge)) {
            return boundary - lag;
        }
        var line = nodes.line[edges.from[edge]];
        return line.day(lag > 0 ? line.count(boundary) - lag : line.count(boundary + 1) - 1 - lag);
    }

    // The last morning in which something may arrive that the successor's end waits for.
    private int boundaryOfMornings(int edge, int tick) {
        if (isFinishOfWork(edge)) {
            var line = nodes.line[edges.to[edge]];
            return line.day(line.count(Tick.boundary(tick)));
        }
        return nodes.milestone[edges.to[edge]] ? Tick.day(tick) : Tick.boundary(tick);
    }

    private boolean isFinishOfWork(int edge) {
        return edges.toFinish(edge) && !edges.elapsed(edge) && !nodes.milestone[edges.to[edge]];
    }
}
