package io.gantry.schedule;

import io.gantry.calendar.DayLine;
import io.gantry.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** A faultless plan in arrays. Passes over it take time in proportion to activities and links. */
final class Network {

    final Plan plan;
    final Nodes nodes;
    final Edges edges;

    /** The calendar of the plan. */
    final DayLine line;

    /** The day on which work can start. */
    final int start;

    /** The day from which what remains is done; the start if there is no data date. */
    final int dataDate;

    /** The calendars that activities follow, and the plan's own. */
    final Map<DayLine, WorkingCalendar> calendars = new IdentityHashMap<>();

    private final Map<String, DayLine> lines = new HashMap<>();

    /** @param order where the activities are in the plan, each after those that it waits for */
    Network(Plan plan, int[] from, int[] to, int[] order) {
        this.plan = plan;
        line = line(plan.calendar());
        start = day(plan.start());
        dataDate = plan.dataDate() == null ? start : Math.max(start, day(plan.dataDate()));
        var rank = new int[order.length];
        for (var node = 0; node < order.length; node++) {
            rank[order[node]] = node;
        }
        nodes = nodes(order);
        edges = edges(from, to, rank);
    }

    private Nodes nodes(int[] order) {
        var made = new Nodes(order.length);
        for (var node = 0; node < order.length; node++) {
            var activity = plan.activities().get(order[node]);
            made.input[node] = order[node];
            made.line[node] = line(activity);
            made.milestone[node] = activity.isMilestone();
            made.work[node] = activity.duration();
            Limits.set(made, node, activity);
        }
        return made;
    }

    private DayLine line(WorkingCalendar calendar) {
        var made = DayLine.of(calendar);
        calendars.put(made, calendar);
        return made;
    }

    private DayLine line(Activity activity) {
        return activity.calendar() == null
                ? line
                : lines.computeIfAbsent(activity.calendar(), name -> line(plan.calendarOf(activity)));
    }

    private Edges edges(int[] from, int[] to, int[] rank) {
        var made = new Edges(rank.length, from.length);
        for (var link = 0; link < from.length; link++) {
            made.first[rank[to[link]] + 1]++;
            made.outFirst[rank[from[link]] + 1]++;
        }
        for (var node = 0; node < rank.length; node++) {
            made.first[node + 1] += made.first[node];
            made.outFirst[node + 1] += made.outFirst[node];
        }
        var next = made.first.clone();
        for (var link = 0; link < from.length; link++) {
            set(made, next[rank[to[link]]]++, link, rank[from[link]], rank[to[link]]);
        }
        var nextOut = made.outFirst.clone();
        for (var edge = 0; edge < made.size; edge++) {
            made.out[nextOut[made.from[edge]]++] = edge;
        }
        return made;
    }

    private void set(Edges made, int edge, int input, int from, int to) {
        var link = plan.links().get(input);
        made.input[edge] = input;
        made.from[edge] = from;
        made.to[edge] = to;
        made.lag[edge] = link.lag().days();
        made.kind[edge] = (byte) ((link.type().fromStart() ? Edges.FROM_START : 0)
                | (link.type().toFinish() ? Edges.TO_FINISH : 0)
                | (link.lag().unit() == Lag.Unit.ELAPSED ? Edges.ELAPSED : 0));
    }

    String id(int node) {
        return plan.activities().get(nodes.input[node]).id();
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
