package io.gantry.schedule;

import java.util.ArrayList;
import java.util.List;

/** Finds constraints that links, progress or other constraints make impossible. */
final class Conflicts {

    private final Schedule schedule;
    private final Nodes nodes;

    Conflicts(Schedule schedule) {
        this.schedule = schedule;
        nodes = schedule.network.nodes;
    }

    List<Conflict> find() {
        var byInput = new Conflict[nodes.size];
        for (var node = 0; node < nodes.size; node++) {
            var start = schedule.forward.from[node];
            var finish = schedule.forward.finish[node];
            if (start > latest(nodes.startCeiling[node])) {
                byInput[nodes.input[node]] = conflict(node, start);
            } else if (Tick.day(finish) >= nodes.finishCeiling[node]) {
                byInput[nodes.input[node]] = conflict(node, finish);
            }
        }
        var found = new ArrayList<Conflict>();
        for (var conflict : byInput) {
            if (conflict != null) {
                found.add(conflict);
            }
        }
        return found;
    }

    private static int latest(int startCeiling) {
        return startCeiling == Nodes.NO_CEILING ? startCeiling : Tick.morning(startCeiling);
    }

    private Conflict conflict(int node, int tick) {
        var activity = schedule.plan().activities().get(nodes.input[node]);
        return new Conflict(activity.id(), activity.constraint(), Tick.date(tick), schedule.chainTo(node));
    }
}
