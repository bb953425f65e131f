package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.Cause;
import io.gantry.event.PlanEvent;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds what is said of a project's plan. The parts of a revision take effect together, when the last has come. */
final class PlanFold {

    private final WorkingProject project;
    private final Map<String, PlanPart> newParts = new LinkedHashMap<>();
    private @Nullable Cause lastCause;

    PlanFold(WorkingProject project) {
        this.project = project;
    }

    /** Parts that are to be kept until the last of their revision has come. */
    Collection<PlanPart> newParts() {
        return newParts.values();
    }

    void apply(PlanEvent event, long offset) {
        event.match(revised -> {
            on(revised, offset);
            return revised;
        });
    }

    private void on(PlanRevised event, long offset) {
        if (event.revision() <= project.status().plan().revision()) {
            return;
        }
        var part = PlanPart.of(event);
        if (event.part() < event.parts()) {
            newParts.put(part.key(), part);
            return;
        }
        var cause = EventCauses.of(event, event.by(), event.reason());
        var parts = partsWith(part, event.parts());
        var set = parts.stream().flatMap(each -> each.set().stream()).toList();
        set.forEach(activity -> plan(activity.id(), activity, cause, offset));
        parts.stream().flatMap(each -> each.removed().stream()).forEach(id -> plan(id, null, cause, offset));
        if (event.whole()) {
            removeAllBut(set, cause, offset);
        }
        var status = project.status();
        project.set(status.with(status.plan().revised(event, set), status.totals(), status.delays()));
        lastCause = cause;
    }

    private List<PlanPart> partsWith(PlanPart lastPart, int count) {
        if (count == 1) {
            return List.of(lastPart);
        }
        var parts = new TreeMap<Integer, PlanPart>();
        project.statuses()
                .parts()
                .find(lastPart.projectId(), lastPart.revision())
                .forEach(part -> parts.put(part.part(), part));
        newParts.values().stream()
                .filter(part -> part.revision() == lastPart.revision())
                .forEach(part -> parts.put(part.part(), part));
        parts.put(lastPart.part(), lastPart);
        parts.values().forEach(part -> {
            project.load(part.set().stream().map(Activity::id).toList());
            project.load(part.removed());
        });
        if (parts.size() != count) {
            throw new IllegalStateException("plan revision " + lastPart.revision() + " of " + lastPart.projectId()
                    + ": parts " + parts.keySet() + " (expected: 1 to " + count + ")");
        }
        return new ArrayList<>(parts.values());
    }

    private void removeAllBut(List<Activity> set, Cause cause, long offset) {
        var kept = new HashSet<String>();
        set.forEach(activity -> kept.add(activity.id()));
        for (var status : project.allActivities()) {
            if (!kept.contains(status.id())) {
                plan(status.id(), null, cause, offset);
            }
        }
    }

    private void plan(String activityId, @Nullable Activity now, Cause cause, long offset) {
        var status = project.activity(activityId);
        if (status.applied().include(Topics.PLAN_EVENTS, offset)) {
            project.foundActivityAhead();
        } else if (!Objects.equals(now, status.inPlan())) {
            project.activities().put(status.applied(Topics.PLAN_EVENTS, offset).planned(now, cause));
        }
    }

    /** Gives the project its plan's dates as they are now. */
    void finish() {
        var status = project.status();
        if (project.areActivitiesAhead()) {
            project.set(project.schedule().rebuilt(inPlan(project.allActivities())));
        } else if (lastCause != null) {
            project.set(
                    project.schedule().changed(inPlan(project.readActivities()), inPlan(project.changedActivities())));
        } else {
            return;
        }
        var dated = status.plan()
                .dated(project.schedule(), lastActivity(status.plan().lastActivity()));
        project.set(
                lastCause == null
                        ? status.with(dated, status.totals(), status.delays())
                        : status.planned(dated, lastCause));
    }

    private @Nullable String lastActivity(@Nullable String known) {
        var finish = project.schedule().lastFinish();
        return candidates(known)
                .filter(status -> status.inPlan() != null
                        && status.inPlan().plannedFinish().equals(finish))
                .map(ActivityStatus::id)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    // What has not changed can only be the last if the one that was known to be the last is that still.
    private Stream<ActivityStatus> candidates(@Nullable String known) {
        return known == null || project.hasChanged(known) || project.areActivitiesAhead()
                ? project.allActivities().stream()
                : Stream.concat(Stream.of(project.storedActivity(known)), project.changedActivities().stream());
    }

    private static List<Activity> inPlan(Collection<ActivityStatus> activities) {
        return activities.stream()
                .map(ActivityStatus::inPlan)
                .filter(Objects::nonNull)
                .toList();
    }
}
