package io.gantry.project.plan.network;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.schedule.Activity;
import io.gantry.schedule.Fault;
import io.gantry.schedule.Link;
import io.gantry.schedule.Plan;
import io.gantry.schedule.Schedule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds activities that wait for each other, as the computation of schedules would. */
final class Rings {

    // When things happen makes no difference here.
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);
    private static final WorkingCalendar EVERY_DAY = WorkingCalendar.everyDay("every-day");

    private Rings() {}

    /**
     * The rings that there are, no activity in two of them.
     *
     * @param links between {@code ids} only
     * @return ids in the order of the links; the last one is the first again
     */
    static List<List<String>> of(Collection<String> ids, List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        var milestones = ids.stream().map(Activity::milestone).toList();
        return Schedule.of(Plan.of(ANY_DAY, EVERY_DAY, milestones, links))
                .match(
                        schedule -> List.of(),
                        faults -> faults.stream().flatMap(Rings::chain).toList());
    }

    private static Stream<List<String>> chain(Fault fault) {
        return fault instanceof Fault.Cycle cycle ? Stream.of(cycle.chain()) : Stream.empty();
    }
}
