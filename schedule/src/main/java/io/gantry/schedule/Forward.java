package io.gantry.schedule;

/**
 * The forward pass: when each activity happens if all happen as early as links, constraints, progress and the data date allow. What
 * is under way waits for its predecessors with what remains of it (retained logic). May be run again and again with other work and
 * lags; it makes no objects.
 */
final class Forward {

    /** Ticks. */
    final int[] start;

    final int[] finish;

    /** When what remains begins; the start of what has not started. */
    final int[] from;

    /** The latest finish; the start of the plan if nothing is in it. */
    int last;

    private final Network network;
    private final Nodes nodes;
    private final Edges edges;
    private final Bounds bounds;
    private final int earliest;

    Forward(Network network) {
        this.network = network;
        nodes = network.nodes;
        edges = network.edges;
        bounds = new Bounds(network);
        earliest = Tick.morning(network.dataDate);
        start = new int[nodes.size];
        finish = new int[nodes.size];
        from = new int[nodes.size];
    }

    Forward run() {
        run(nodes.work, edges.lag);
        return this;
    }

    /**
     * @param work working days that each activity still takes
     * @param lag of each link
     */
    void run(int[] work, int[] lag) {
        last = Tick.morning(network.start);
        for (var node = 0; node < nodes.size; node++) {
            if (nodes.state[node] == Nodes.DONE) {
                start[node] = Tick.morning(nodes.started[node]);
                from[node] = start[node];
                finish[node] = Tick.evening(nodes.finished[node]);
            } else {
                place(node, work[node], lag);
            }
            last = Math.max(last, finish[node]);
        }
    }

    private void place(int node, int work, int[] lag) {
        var startFloor = Math.max(earliest, nodes.startFloor[node]);
        var finishFloor = nodes.finishFloor[node];
        for (int edge = edges.first[node], end = edges.first[node + 1]; edge < end; edge++) {
            var bound = bound(edge, lag[edge]);
            if (edges.toFinish(edge)) {
                finishFloor = Math.max(finishFloor, bound);
            } else {
                startFloor = Math.max(startFloor, bound);
            }
        }
        place(node, work, startFloor, finishFloor);
    }

    /** The tick before which a link does not let its successor's end be. */
    int bound(int edge, int lag) {
        var predecessor = edges.from[edge];
        var tick = edges.fromStart(edge) ? start[predecessor] : finish[predecessor];
        return bounds.earliest(edge, tick, lag);
    }

    private void place(int node, int work, int startFloor, int finishFloor) {
        if (nodes.milestone[node]) {
            var tick = milestone(node, Math.max(startFloor, finishFloor));
            start[node] = tick;
            from[node] = tick;
            finish[node] = tick;
            return;
        }
        var line = nodes.line[node];
        var first = ordinal(node, work, startFloor, finishFloor);
        from[node] = Tick.morning(line.day(first));
        start[node] = nodes.state[node] == Nodes.UNDER_WAY ? Tick.morning(nodes.started[node]) : from[node];
        finish[node] = Tick.evening(line.day(first + work - 1));
    }

    /** The number of the first day of work, among the working days. */
    int ordinal(int node, int work, int startFloor, int finishFloor) {
        var line = nodes.line[node];
        var first = line.count(Tick.boundary(startFloor));
        return finishFloor == Nodes.NO_FLOOR
                ? first
                : Math.max(first, line.count(Tick.boundary(finishFloor) - 1) - work + 1);
    }

    /** The first moment from {@code tick} on that belongs to a working day. */
    int milestone(int node, int tick) {
        var line = nodes.line[node];
        var day = Tick.day(tick);
        var next = line.day(line.count(day));
        return next == day ? tick : Tick.morning(next);
    }
}
