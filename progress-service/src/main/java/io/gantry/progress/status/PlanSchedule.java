package io.gantry.progress.status;

import io.gantry.event.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A project's plan by days: what a plan of any size amounts to on a day, without a look at its activities. Each activity
 * grows evenly from its first day to its last (序时进度).
 *
 * @param days in order; only those on which something begins or ends
 */
public record PlanSchedule(String projectId, long version, List<Day> days) implements Versioned<PlanSchedule> {

    // Fine enough that a plan of any size and length is exact to far less than a hundredth of a percent.
    private static final int DECIMALS = 12;

    public PlanSchedule {
        days = List.copyOf(days);
    }

    /**
     * A day on which something begins or ends.
     *
     * @param slope by how much more weight is done each day from this day on, than on the days before
     * @param starts activities that begin with this day
     * @param finishes activities that end with this day
     */
    public record Day(LocalDate day, BigDecimal slope, int starts, int finishes) {

        static Day nothing(LocalDate day) {
            return new Day(day, BigDecimal.ZERO, 0, 0);
        }

        Day with(BigDecimal moreSlope, int moreStarts, int moreFinishes) {
            return new Day(day, slope.add(moreSlope), starts + moreStarts, finishes + moreFinishes);
        }

        boolean isNothing() {
            return slope.signum() == 0 && starts == 0 && finishes == 0;
        }
    }

    static PlanSchedule none(String projectId) {
        return new PlanSchedule(projectId, 0, List.of());
    }

    @Override
    public String key() {
        return projectId;
    }

    @Override
    public PlanSchedule nextVersion() {
        return new PlanSchedule(projectId, version + 1, days);
    }

    /** The same without the activities {@code before} and with the activities {@code after}. */
    PlanSchedule changed(Collection<Activity> before, Collection<Activity> after) {
        var byDay = new TreeMap<LocalDate, Day>();
        days.forEach(day -> byDay.put(day.day(), day));
        before.forEach(activity -> count(byDay, activity, -1));
        after.forEach(activity -> count(byDay, activity, 1));
        var next = new ArrayList<>(byDay.values());
        next.removeIf(Day::isNothing);
        return new PlanSchedule(projectId, version, next);
    }

    /** The schedule of {@code activities}, in the place of this one. */
    PlanSchedule rebuilt(Collection<Activity> activities) {
        return new PlanSchedule(projectId, version, List.of()).changed(List.of(), activities);
    }

    private static void count(TreeMap<LocalDate, Day> byDay, Activity activity, int sign) {
        var length = ChronoUnit.DAYS.between(activity.plannedStart(), activity.plannedFinish()) + 1;
        var slope = activity.weight()
                .multiply(BigDecimal.valueOf(sign))
                .divide(BigDecimal.valueOf(Math.max(1, length)), DECIMALS, RoundingMode.HALF_UP);
        add(byDay, activity.plannedStart(), slope, sign, 0);
        add(byDay, activity.plannedFinish(), BigDecimal.ZERO, 0, sign);
        add(byDay, activity.plannedFinish().plusDays(1), slope.negate(), 0, 0);
    }

    private static void add(TreeMap<LocalDate, Day> byDay, LocalDate date, BigDecimal slope, int starts, int finishes) {
        byDay.put(date, byDay.getOrDefault(date, Day.nothing(date)).with(slope, starts, finishes));
    }

    /** First day of the first activity. */
    @Nullable
    LocalDate firstStart() {
        return days.stream()
                .filter(day -> day.starts() > 0)
                .findFirst()
                .map(Day::day)
                .orElse(null);
    }

    /** Last day of the last activity. */
    @Nullable
    LocalDate lastFinish() {
        for (int i = days.size() - 1; i >= 0; i--) {
            if (days.get(i).finishes() > 0) {
                return days.get(i).day();
            }
        }
        return null;
    }
}
