package io.gantry.project.plan.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.WorkingDays;
import io.gantry.project.plan.ledger.PlannedDates;
import java.time.LocalDate;
import java.util.List;

/**
 * An activity that a unit has finished.
 *
 * @param planned the dates with which it first came into its plan, however it was re-dated since
 * @param start its first day of work
 * @param finish its last one
 */
public record FinishedWork(PlannedDates planned, LocalDate start, LocalDate finish) {

    /** Actual to planned durations, each in working days and one at least. */
    static List<Double> ratios(List<FinishedWork> finished, WorkingCalendar calendar) {
        var days = WorkingDays.of(calendar);
        return finished.stream()
                .filter(work -> !work.finish.isBefore(work.start))
                .map(work -> duration(days, work.start, work.finish)
                        / duration(days, work.planned.start(), work.planned.finish()))
                .toList();
    }

    private static double duration(WorkingDays days, LocalDate first, LocalDate last) {
        return Math.max(1, days.duration(first, last).days());
    }
}
