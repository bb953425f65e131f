package io.gantry.schedule;

import io.gantry.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Finds calendars that end before the activities that follow them. */
final class Assumptions {

    private final Network network;
    private final Forward forward;
    private final Backward backward;

    Assumptions(Network network, Forward forward, Backward backward) {
        this.network = network;
        this.forward = forward;
        this.backward = backward;
    }

    List<CalendarEnd> find() {
        var last = new LinkedHashMap<WorkingCalendar, Integer>();
        var plan = network.plan;
        last.put(plan.calendar(), Tick.day(forward.last));
        for (var node = 0; node < network.nodes.size; node++) {
            var calendar = plan.calendarOf(plan.activities().get(network.nodes.input[node]));
            last.merge(calendar, Tick.day(Math.max(forward.finish[node], backward.finish[node])), Math::max);
        }
        var ends = new ArrayList<CalendarEnd>();
        last.forEach((calendar, day) -> {
            if (day > Network.day(calendar.knownUntil())) {
                ends.add(new CalendarEnd(calendar.id(), calendar.knownUntil()));
            }
        });
        ends.sort((a, b) -> a.calendar().compareTo(b.calendar()));
        return ends;
    }
}
