package io.gantry.project.plan.ledger;

import io.gantry.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Charges each day by which an activity is late to the unit that held it on that day: its own, or the project's responsible unit
 * where it has none. A day on which it changed hands is the new holder's. Calendar days as everywhere, and working days of the
 * project's calendar; the sums over the holders are those over the activities.
 */
public final class LateDays {

    private static final Shift NONE = new Shift(0, 0, false);
    private static final Comparator<HeldDays> MOST_FIRST = Comparator.comparingInt(
                    (HeldDays held) -> -held.lateToLatest().days())
            .thenComparingInt(held -> -held.lateToOriginal().days())
            .thenComparing(HeldDays::unit);

    private final List<Holding> project;
    private final WorkingDays calendar;
    private final Map<String, Shift> toOriginal = new HashMap<>();
    private final Map<String, Shift> toLatest = new HashMap<>();
    private final Map<String, Set<String>> activities = new HashMap<>();

    private LateDays(List<Holding> project, WorkingDays calendar) {
        this.project = project;
        this.calendar = calendar;
    }

    /**
     * Who is charged with how much, most days against the latest plan first.
     *
     * @param project who answered for the project, in the order of their days, each with a unit
     */
    public static List<HeldDays> byHolder(List<LateActivity> late, List<Holding> project, WorkingDays calendar) {
        var days = new LateDays(project, calendar);
        for (var activity : late) {
            days.charge(activity, activity.original(), days.toOriginal);
            days.charge(activity, activity.latest(), days.toLatest);
        }
        return days.activities.entrySet().stream()
                .map(held -> new HeldDays(
                        held.getKey(),
                        held.getValue().size(),
                        days.toOriginal.getOrDefault(held.getKey(), NONE),
                        days.toLatest.getOrDefault(held.getKey(), NONE)))
                .sorted(MOST_FIRST)
                .toList();
    }

    private void charge(LateActivity activity, LocalDate due, Map<String, Shift> sums) {
        if (!activity.until().isAfter(due)) {
            return;
        }
        var firsts = firsts(activity, due);
        for (int i = 0; i < firsts.size(); i++) {
            var first = firsts.get(i);
            var last = i + 1 < firsts.size() ? firsts.get(i + 1).minusDays(1) : activity.until();
            var own = Holding.on(first, activity.holdings());
            var unit = own == null ? Holding.on(first, project) : own;
            if (unit != null) {
                sums.merge(unit, Shift.between(first.minusDays(1), last, calendar), Shift::plus);
                activities.computeIfAbsent(unit, holder -> new HashSet<>()).add(activity.id());
            }
        }
    }

    /** The first day late, and each later one on which somebody else may have begun to hold it. */
    private List<LocalDate> firsts(LateActivity activity, LocalDate due) {
        var first = due.plusDays(1);
        var days = new TreeSet<LocalDate>();
        days.add(first);
        Stream.concat(activity.holdings().stream(), project.stream())
                .map(Holding::from)
                .filter(day -> day.isAfter(first) && !day.isAfter(activity.until()))
                .forEach(days::add);
        return new ArrayList<>(days);
    }
}
