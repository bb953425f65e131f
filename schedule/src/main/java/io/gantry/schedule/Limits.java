package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

import io.gantry.calendar.DayLine;

/** What progress and constraints say of an activity, as limits of its start and finish. */
final class Limits {

    private Limits() {}

    static void set(Nodes nodes, int node, Activity activity) {
        var progress = activity.progress();
        if (progress != null) {
            nodes.started[node] = Network.day(progress.started());
            nodes.state[node] = progress.finished() == null ? Nodes.UNDER_WAY : Nodes.DONE;
            nodes.finished[node] = progress.finished() == null ? 0 : Network.day(progress.finished());
            nodes.work[node] = progress.remaining();
        }
        if (nodes.state[node] != Nodes.DONE) {
            setConstraint(nodes, node, activity.constraint());
        }
    }

    private static void setConstraint(Nodes nodes, int node, Constraint constraint) {
        var kind = constraint.kind();
        if (!kind.dated()) {
            nodes.late[node] = kind == Constraint.Kind.ALAP && nodes.state[node] == Nodes.OPEN;
            return;
        }
        var line = nodes.line[node];
        var day = Network.day(requireNonNull(constraint.date()));
        // What has started cannot be told when to start.
        var open = nodes.state[node] == Nodes.OPEN;
        switch (kind) {
            case SNET -> nodes.startFloor[node] = open ? Tick.morning(day) : Nodes.NO_FLOOR;
            case FNET -> nodes.finishFloor[node] = Tick.evening(day);
            case SNLT -> setStartCeiling(nodes, node, onOrBefore(line, day));
            case FNLT -> nodes.finishCeiling[node] = day + 1;
            case MSO -> {
                nodes.startFloor[node] = open ? Tick.morning(day) : Nodes.NO_FLOOR;
                setStartCeiling(nodes, node, onOrAfter(line, day));
            }
            case MFO -> {
                nodes.finishFloor[node] = Tick.evening(onOrAfter(line, day));
                nodes.finishCeiling[node] = onOrAfter(line, day) + 1;
            }
            case ASAP, ALAP -> throw new AssertionError(kind);
        }
    }

    private static void setStartCeiling(Nodes nodes, int node, int day) {
        if (nodes.milestone[node]) {
            // It may be reached in the evening of that day as well.
            nodes.finishCeiling[node] = day + 1;
        } else if (nodes.state[node] == Nodes.OPEN) {
            nodes.startCeiling[node] = day;
        }
    }

    private static int onOrAfter(DayLine line, int day) {
        return line.day(line.count(day));
    }

    private static int onOrBefore(DayLine line, int day) {
        return line.day(line.count(day + 1) - 1);
    }
}
