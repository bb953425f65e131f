package io.gantry.project.element;

import io.gantry.access.Scope;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.CalendarEvent;
import io.gantry.event.Event;
import io.gantry.event.PlanEvent;
import io.gantry.event.ProjectEvent;
import io.gantry.event.UnitEvent;
import io.gantry.project.project.ProjectRegister;
import io.gantry.stream.OutboxRelay;
import io.gantry.unit.FreshUnits;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Moves the days of elements with the plans and calendars that they follow from, as the log tells of these. It goes by what is
 * registered when it looks, so that repeats and the order of topics do not matter. What somebody saves by an older plan at the
 * same moment is told in the log as well, and is looked at again.
 */
@Component
public final class ElementFollower {

    private static final int AT_ONCE = 500;

    private final ElementStore store;
    private final ProjectRegister projects;
    private final ElementContext context;
    private final FreshUnits units;
    private final OutboxRelay relay;
    private final InstantSource clock;

    ElementFollower(
            ElementStore store,
            ProjectRegister projects,
            ElementContext context,
            FreshUnits units,
            OutboxRelay relay,
            InstantSource clock) {
        this.store = store;
        this.projects = projects;
        this.context = context;
        this.units = units;
        this.relay = relay;
        this.clock = clock;
    }

    /** Takes in what the log says, in any order; what was said before may be said again. */
    public void take(Collection<Event> events) {
        var concerned = new HashSet<String>();
        boolean calendars = false;
        for (var event : events) {
            if (event instanceof PlanEvent || event instanceof ProjectEvent) {
                concerned.add(event.subject());
            }
            calendars |= event instanceof CalendarEvent || event instanceof UnitEvent;
        }
        boolean moved = !concerned.isEmpty() && followProjects(concerned);
        if (calendars) {
            // Another instance may have moved a unit within the last second.
            units.forget();
            moved |= followCalendars();
        }
        if (moved) {
            relay.wake();
        }
    }

    private boolean followProjects(Set<String> ids) {
        var found = byProject(store.ofProjects(ids));
        var calendars = context.calendars();
        boolean moved = false;
        for (var project : projects.find(found.keySet(), Scope.EVERYTHING)) {
            var elements = found.getOrDefault(project.project().id(), List.of());
            var facts = elements.stream().map(RegisteredElement::facts).toList();
            var around = context.of(project, facts, calendars.apply(project));
            for (var element : elements) {
                moved |= settle(element, around);
            }
        }
        return moved;
    }

    // Plans are not read for this: when each is needed stays as it is.
    private boolean followCalendars() {
        var calendars = context.calendars();
        boolean moved = false;
        List<RegisteredElement> page;
        String after = null;
        do {
            page = store.all(after, AT_ONCE);
            var byId = projects
                    .find(page.stream().map(RegisteredElement::projectId).collect(Collectors.toSet()), Scope.EVERYTHING)
                    .stream()
                    .collect(Collectors.toMap(project -> project.project().id(), Function.identity()));
            for (var element : page) {
                var project = byId.get(element.projectId());
                if (project != null) {
                    moved |= settle(element, kept(element, calendars.apply(project)));
                }
                after = element.id();
            }
        } while (page.size() == AT_ONCE);
        return moved;
    }

    private static Surroundings kept(RegisteredElement element, WorkingDays calendar) {
        var activity = element.facts().activity();
        var needBy = element.days().needBy();
        Map<String, LocalDate> starts = activity == null || needBy == null ? Map.of() : Map.of(activity, needBy);
        return new Surroundings(element.holder(), calendar, starts);
    }

    // Who is faster than this is told in the log as well, and is looked at then.
    private boolean settle(RegisteredElement element, Surroundings around) {
        var change = element.follow(around, clock.instant());
        if (change.isOne()) {
            return store.save(change);
        }
        if (!element.holder().equals(around.holder())) {
            store.hold(element, around.holder());
        }
        return false;
    }

    private static Map<String, List<RegisteredElement>> byProject(List<RegisteredElement> elements) {
        return elements.stream()
                .collect(Collectors.groupingBy(RegisteredElement::projectId, HashMap::new, Collectors.toList()));
    }
}
