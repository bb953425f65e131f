package io.gantry.project.plan;

import io.gantry.access.Scope;
import io.gantry.project.calendar.WorkingCalendars;
import io.gantry.project.plan.schedule.Achieved;
import io.gantry.project.plan.schedule.StoredPlan;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.reported.ReportedProgress;
import io.gantry.project.reported.ReportedProgress.Last;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans as they are kept, each with what counts of what was reported on it. */
@Component
final class StoredPlans {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final PlanRegister plans;
    private final PlanStore store;
    private final ProjectRegister projects;
    private final ReportedProgress reported;
    private final WorkingCalendars calendars;
    private final RegionProperties region;
    private final InstantSource clock;

    StoredPlans(
            PlanRegister plans,
            PlanStore store,
            ProjectRegister projects,
            ReportedProgress reported,
            WorkingCalendars calendars,
            RegionProperties region,
            InstantSource clock) {
        this.plans = plans;
        this.store = store;
        this.projects = projects;
        this.reported = reported;
        this.calendars = calendars;
        this.region = region;
        this.clock = clock;
    }

    StoredPlan get(String projectId, Scope scope) {
        var registered = projects.get(projectId, scope);
        var plan = plans.get(projectId, null, PlanHead.MOST_ACTIVITIES, scope);
        var project = registered.project();
        var stored = StoredPlan.unbegun(
                plan.revision(),
                plan.activities(),
                project.requiredFinish(),
                project.responsibleUnit(),
                calendars.of(project));
        return stored.with(achieved(registered, ids(stored)), region.dateAt(clock.instant()));
    }

    private static List<String> ids(StoredPlan stored) {
        return stored.activities().stream().map(activity -> activity.id()).toList();
    }

    private Map<String, Achieved> achieved(RegisteredProject registered, List<String> ids) {
        var projectId = registered.project().id();
        var closed = registered.course().stages().closedOpenOn().orElse(null);
        var last = reported.of(projectId);
        var returned = last.isEmpty() ? Map.<String, Instant>of() : store.returned(projectId);
        var achieved = new HashMap<String, Achieved>();
        for (var id : ids) {
            var counted = counted(last.get(id), returned.get(id));
            if (counted != null && (closed == null || counted.isComplete())) {
                achieved.put(id, counted);
            } else if (closed != null) {
                achieved.put(id, new Achieved(ALL, counted == null ? null : counted.start(), closed, closed));
            }
        }
        return achieved;
    }

    // As in progress-service: what comes back into a plan does not inherit its progress unasked.
    private @Nullable Achieved counted(@Nullable Last last, @Nullable Instant returned) {
        if (last == null
                || returned != null
                        && last.seen().isBefore(returned)
                        && (last.answered() == null || last.answered().isBefore(returned))) {
            return null;
        }
        return new Achieved(last.percent(), last.start(), last.finish(), region.dateAt(last.seen()));
    }
}
