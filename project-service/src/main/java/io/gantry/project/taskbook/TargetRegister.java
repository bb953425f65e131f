package io.gantry.project.taskbook;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.event.YearTarget;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Validation;
import io.gantry.project.calendar.WorkingCalendars;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.RegionProperties;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What can be done with the targets of projects. */
@Component
final class TargetRegister {

    private final ProjectRegister projects;
    private final TargetStore store;
    private final WorkingCalendars calendars;
    private final Validation validation;
    private final RegionProperties region;
    private final InstantSource clock;

    TargetRegister(
            ProjectRegister projects,
            TargetStore store,
            WorkingCalendars calendars,
            Validation validation,
            RegionProperties region,
            InstantSource clock) {
        this.projects = projects;
        this.store = store;
        this.calendars = calendars;
        this.validation = validation;
        this.region = region;
        this.clock = clock;
    }

    Targets list(String id, Scope scope) {
        var project = projects.get(id, scope);
        var plan = store.plan(id);
        int thisYear = region.dateAt(clock.instant()).getYear();
        var said = project.course().targets().stream().mapToInt(YearTarget::year);
        return new Targets(
                project.revision(),
                IntStream.concat(said, IntStream.of(thisYear))
                        .sorted()
                        .distinct()
                        .mapToObj(year -> view(year, project, plan))
                        .toList());
    }

    TargetView get(String id, int year, Scope scope) {
        Years.require(year);
        return view(year, projects.get(id, scope), store.plan(id));
    }

    TargetView set(String id, int year, IfMatch ifMatch, TargetDraft draft, Caller caller, Scope scope) {
        Years.require(year);
        var changed = projects.setTarget(id, ifMatch, scope, (current, faults) -> {
            faults.addAll(validation.faults(draft));
            draft.check(year, current.course().target(year), faults);
            return faults.isEmpty()
                    ? current.setTarget(
                            draft.target(year), new Authorship(caller.actor(), draft.reason(), clock.instant()))
                    : Change.none(current);
        });
        return view(year, changed, store.plan(id));
    }

    private TargetView view(int year, RegisteredProject project, Span plan) {
        var course = project.course();
        var said = course.target(year);
        var planned =
                PlannedYear.of(year, said, project.project(), plan, course.stages(), region.dateAt(clock.instant()));
        var weeks = new UnitWeeks(year, calendars.asOfNow()::ofUnit);
        return TargetView.of(
                project.revision(), said, planned, weeks.apply(project.project().responsibleUnit()));
    }
}
