package io.gantry.schedule;

import io.gantry.calendar.DayLine;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
        var last = new IdentityHashMap<DayLine, Integer>();
        last.put(network.line, Tick.day(forward.last));
        for (var node = 0; node < network.nodes.size; node++) {
            var day = Tick.day(Math.max(forward.finish[node], backward.finish[node]));
            last.merge(network.nodes.line[node], day, Math::max);
        }
        return network.calendars.entrySet().stream()
                .filter(entry ->
                        last.getOrDefault(entry.getKey(), 0) > entry.getKey().knownUntil())
                .map(entry ->
                        new CalendarEnd(entry.getValue().id(), entry.getValue().knownUntil()))
                .sorted(Comparator.comparing(CalendarEnd::calendar))
                .toList();
    }
}
