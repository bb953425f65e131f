package io.gantry.schedule;

import io.gantry.schedule.Consequences.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;

/** Compares two schedules of the same activities, or nearly so. */
final class Comparison {

    private final Schedule before;
    private final Schedule after;

    Comparison(Schedule before, Schedule after) {
        this.before = before;
        this.after = after;
    }

    Consequences consequences() {
        var moves = new ArrayList<Move>();
        var late = new ArrayList<String>();
        after.nodes().forEach((id, node) -> {
            var former = before.nodes().get(id);
            if (former == null) {
                return;
            }
            var from = before.span(former);
            var to = after.span(node);
            if (!from.equals(to)) {
                moves.add(new Move(id, from, to, days(node, from, to)));
            }
            if (after.isLate(node) && !before.isLate(former)) {
                late.add(id);
            }
        });
        moves.sort(
                Comparator.<Move, LocalDate>comparing(move -> move.to().start()).thenComparing(Move::id));
        return new Consequences(
                after, before.finish(), moves, late.stream().sorted().toList());
    }

    private int days(int node, Span from, Span to) {
        var line = after.network.nodes.line[node];
        return line.count(Network.day(to.finish()) + 1) - line.count(Network.day(from.finish()) + 1);
    }
}
