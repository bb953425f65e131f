package io.gantry.project.element;

import io.gantry.calendar.WorkingDays;
import io.gantry.project.calendar.WorkingCalendars;
import io.gantry.project.plan.PlannedActivities;
import io.gantry.project.project.RegisteredProject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Looks up what the days of elements follow from. */
@Component
final class ElementContext {

    private final PlannedActivities plans;
    private final WorkingCalendars calendars;

    ElementContext(PlannedActivities plans, WorkingCalendars calendars) {
        this.plans = plans;
        this.calendars = calendars;
    }

    /** The calendars as they are now, each of a project. */
    Function<RegisteredProject, WorkingDays> calendars() {
        var now = calendars.asOfNow();
        Map<String, WorkingDays> known = new HashMap<>();
        return project -> {
            var calendar = now.ofProject(project.project());
            return known.computeIfAbsent(calendar.id(), id -> WorkingDays.of(calendar));
        };
    }

    /** What elements of {@code project} follow from that are as {@code facts} say. */
    Surroundings of(RegisteredProject project, Collection<Facts> facts) {
        return of(project, facts, calendars().apply(project));
    }

    Surroundings of(RegisteredProject project, Collection<Facts> facts, WorkingDays calendar) {
        Set<String> activities = new HashSet<>();
        facts.stream().map(Facts::activity).filter(Objects::nonNull).forEach(activities::add);
        return new Surroundings(
                holder(project), calendar, plans.starts(project.project().id(), activities));
    }

    /** {@code activity}, if it is in the plan. */
    Set<String> planned(String projectId, String activity) {
        return plans.starts(projectId, Set.of(activity)).keySet();
    }

    private Holder holder(RegisteredProject project) {
        var units = new HashSet<>(plans.units(project.project().id()));
        units.addAll(project.units());
        return new Holder(units.stream().toList(), project.standing());
    }
}
