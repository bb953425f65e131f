package io.gantry.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * What finishing by a given day takes.
 *
 * @param schedule the schedule with that day as its required finish
 * @param daysShort working days of the plan's calendar by which the computed finish is past it; 0 if it is not
 * @param latest when each activity that has not finished has to happen at the latest, in the plan's order
 * @param candidates what could be done on the critical path, each with the most days that it could save; the largest first
 * @param remedies the smallest set of changes that was found and is enough: none if nothing is short. Of sets of one and two changes
 *     none is overlooked among the largest candidates; a larger one of up to 40 is such that nothing can be left out of it
 * @param feasible whether {@code remedies} are enough; if not they are all that there is, or 200 of more
 */
public record Deadline(
        Schedule schedule,
        int daysShort,
        List<LatestDates> latest,
        List<Remedy> candidates,
        List<Remedy> remedies,
        boolean feasible) {

    public Deadline {
        latest = List.copyOf(latest);
        candidates = List.copyOf(candidates);
        remedies = List.copyOf(remedies);
    }

    /**
     * The last possible dates of an activity.
     *
     * @param passed whether they have passed by the data date: it should have started, or finished if it has started
     */
    public record LatestDates(String id, Span dates, boolean passed) {}

    static LatestDates latest(ScheduledActivity activity, LocalDate today) {
        var due = activity.state() == ScheduledActivity.State.OPEN
                ? activity.late().start()
                : activity.late().finish();
        return new LatestDates(activity.id(), activity.late(), due.isBefore(today));
    }
}
