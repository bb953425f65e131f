package io.gantry.project.plan;

import io.gantry.access.Scope;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.project.plan.LedgerStore.HandedOver;
import io.gantry.project.plan.ledger.Holding;
import io.gantry.project.plan.ledger.LateActivity;
import io.gantry.project.plan.ledger.LateDays;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.schedule.Achieved;
import io.gantry.project.plan.schedule.StoredPlan;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.RegionProperties;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose the days are by which the activities of a project are late. */
@Component
final class LateHolders {

    private final StoredPlans plans;
    private final LedgerStore ledger;
    private final ProjectRegister projects;
    private final RegionProperties region;
    private final InstantSource clock;

    LateHolders(
            StoredPlans plans,
            LedgerStore ledger,
            ProjectRegister projects,
            RegionProperties region,
            InstantSource clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.projects = projects;
        this.region = region;
        this.clock = clock;
    }

    LateByHolder of(String projectId, Scope scope) {
        var project = projects.get(projectId, scope);
        var completed = project.course().stages().completed();
        var judged = completed.orElseGet(() -> region.dateAt(clock.instant()));
        var plan = plans.get(projectId, scope);
        var late = late(projectId, plan, judged);
        return new LateByHolder(
                judged,
                completed.isPresent(),
                LateDays.byHolder(late, holdings(project), WorkingDays.of(plan.calendar())));
    }

    private List<LateActivity> late(String projectId, StoredPlan plan, LocalDate judged) {
        var original = new HashMap<String, PlannedDates>();
        ledger.activities(projectId, null, PlanHead.MOST_ACTIVITIES)
                .forEach(dated -> original.put(dated.id(), dated.original()));
        // What is late of a summary is late of its parts.
        var summaries = plan.activities().stream()
                .map(Activity::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var late = plan.activities().stream()
                .filter(activity -> !summaries.contains(activity.id()))
                .map(activity -> new LateActivity(
                        activity.id(),
                        original.getOrDefault(activity.id(), PlannedDates.of(activity))
                                .finish(),
                        activity.plannedFinish(),
                        until(plan.progress().get(activity.id()), judged),
                        List.of()))
                .filter(activity -> activity.until().isAfter(activity.original())
                        || activity.until().isAfter(activity.latest()))
                .toList();
        var handed =
                ledger.handedOver(projectId, late.stream().map(LateActivity::id).collect(Collectors.toSet()));
        return late.stream().map(activity -> held(activity, handed)).toList();
    }

    private static LocalDate until(@Nullable Achieved achieved, LocalDate judged) {
        if (achieved == null || !achieved.isComplete()) {
            return judged;
        }
        return achieved.finish() == null ? achieved.seen() : achieved.finish();
    }

    private LateActivity held(LateActivity activity, Map<String, List<HandedOver>> handed) {
        var holdings = handed.getOrDefault(activity.id(), List.of()).stream()
                .map(one -> new Holding(region.dateAt(one.at()), one.unit()))
                .toList();
        return new LateActivity(activity.id(), activity.original(), activity.latest(), activity.until(), holdings);
    }

    private static List<Holding> holdings(RegisteredProject project) {
        var assignments = project.course().responsibility().assignments();
        // A project that was registered by a version that kept no days has always been its present unit's.
        return assignments.isEmpty()
                ? List.of(new Holding(LocalDate.EPOCH, project.project().responsibleUnit()))
                : assignments.stream()
                        .map(one -> new Holding(one.from(), one.holders().responsibleUnit()))
                        .toList();
    }
}
