package io.gantry.schedule;

import io.gantry.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds everything for which a plan cannot be scheduled, cycles excepted. */
final class PlanCheck {

    /** A hundred years. */
    private static final int MOST_DAYS = 36_500;

    // One after the other and with one working day a week, these days are still counted by an int.
    private static final long MOST_IN_ALL = 50_000_000;
    private static final String DATE = WorkingCalendar.EARLIEST + "…" + WorkingCalendar.LATEST;

    private final Plan plan;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> indices;

    PlanCheck(Plan plan) {
        this.plan = plan;
        indices = new HashMap<>(plan.activities().size() * 2);
        checkPlan();
        for (var index = 0; index < plan.activities().size(); index++) {
            check(plan.activities().get(index), index);
        }
        plan.links().forEach(this::check);
    }

    List<Fault> faults() {
        return faults;
    }

    /** Where each activity is in the plan. */
    Map<String, Integer> indices() {
        return indices;
    }

    private void checkPlan() {
        checkDate("", "start", plan.start());
        checkDate("", "required", plan.required());
        checkDate("", "dataDate", plan.dataDate());
        var days = plan.activities().stream().mapToLong(Activity::duration).sum()
                + plan.links().stream()
                        .mapToLong(link -> Math.abs((long) link.lag().days()))
                        .sum();
        require(days <= MOST_IN_ALL, "", "durations and lags", days, "at most " + MOST_IN_ALL + " days in all");
    }

    private void check(Activity activity, int index) {
        var id = activity.id();
        if (indices.putIfAbsent(id, index) != null) {
            var doubled = new Fault.DoubledActivity(id);
            if (!faults.contains(doubled)) {
                faults.add(doubled);
            }
        }
        require(isCount(activity.duration()), id, "duration", activity.duration(), "0…" + MOST_DAYS + " working days");
        if (activity.calendar() != null && !plan.calendars().containsKey(activity.calendar())) {
            faults.add(new Fault.UnknownCalendar(id, activity.calendar()));
        }
        checkDate(id, "constraint", activity.constraint().date());
        if (activity.progress() != null) {
            check(activity, activity.progress());
        }
    }

    private void check(Activity activity, Progress progress) {
        var id = activity.id();
        var finished = progress.finished();
        checkDate(id, "started", progress.started());
        checkDate(id, "finished", finished);
        require(plan.dataDate() != null, id, "dataDate", plan.dataDate(), "a date, as there is progress");
        require(
                isCount(progress.remaining()),
                id,
                "remaining",
                progress.remaining(),
                "0…" + MOST_DAYS + " working days");
        if (finished != null) {
            require(!finished.isBefore(progress.started()), id, "finished", finished, "not before it started");
            require(progress.remaining() == 0, id, "remaining", progress.remaining(), "0, as it has finished");
            return;
        }
        require(!activity.isMilestone(), id, "finished", finished, "a date, as the milestone was reached");
        require(progress.remaining() > 0, id, "remaining", progress.remaining(), "more than 0, as it has not finished");
    }

    private void check(Link link) {
        for (var id : List.of(link.from(), link.to())) {
            if (!indices.containsKey(id)) {
                faults.add(new Fault.UnknownActivity(link, id));
            }
        }
        var lag = link.lag().days();
        require(
                Math.abs((long) lag) <= MOST_DAYS,
                link.toString(),
                "lag",
                lag,
                "-" + MOST_DAYS + "…" + MOST_DAYS + " days");
    }

    private void checkDate(String subject, String field, @Nullable LocalDate date) {
        var right = date == null || !date.isBefore(WorkingCalendar.EARLIEST) && !date.isAfter(WorkingCalendar.LATEST);
        require(right, subject, field, date, DATE);
    }

    private static boolean isCount(int days) {
        return days >= 0 && days <= MOST_DAYS;
    }

    private void require(boolean holds, String subject, String field, @Nullable Object value, String expected) {
        if (!holds) {
            faults.add(new Fault.OutOfRange(subject, field, value == null ? "nothing" : value.toString(), expected));
        }
    }
}
