package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a work breakdown (WBS) of a plan: what belongs to a phase of the project becomes a part of its summary, which lies before its first
 * part. A phase that should be over and has work overdue stays without one: it would be done before its parts.
 */
final class DemoBreakdown {

    private static final List<Phase> PHASES = List.of(
            new Phase("P1", 0, new Names("前期工作", "Preparation")),
            new Phase("P2", 0.17, new Names("建设施工", "Construction")),
            new Phase("P3", 0.75, new Names("验收交付", "Acceptance and handover")));

    private final List<Activity> plan;
    private final LocalDate start;
    private final long days;

    private DemoBreakdown(List<Activity> plan) {
        this.plan = plan;
        this.start = plan.stream()
                .map(Activity::plannedStart)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var finish = plan.stream()
                .map(Activity::plannedFinish)
                .max(LocalDate::compareTo)
                .orElseThrow();
        this.days = Math.max(1, ChronoUnit.DAYS.between(start, finish));
    }

    /**
     * The same activities, with their summaries.
     *
     * @param plan by position
     * @param overdue ids of what is late on {@code day}
     */
    static List<Activity> of(List<Activity> plan, List<String> overdue, LocalDate day) {
        var broken = new ArrayList<Activity>();
        for (var parts : new DemoBreakdown(plan).phases()) {
            var finish = parts.activities().stream()
                    .map(Activity::plannedFinish)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            boolean late = parts.activities().stream().anyMatch(activity -> overdue.contains(activity.id()));
            if (late && finish.isBefore(day)) {
                broken.addAll(parts.activities());
            } else {
                broken.add(parts.summary(finish));
                parts.activities().forEach(activity -> broken.add(partOf(activity, parts.phase())));
            }
        }
        return broken;
    }

    // In the order of the plan, in which a phase does not begin again: what was begun early is where its neighbours
    // are.
    private List<Parts> phases() {
        var phases = new ArrayList<Parts>();
        int at = 0;
        for (var activity : plan) {
            double share = (double) ChronoUnit.DAYS.between(start, activity.plannedStart()) / days;
            int own = at;
            while (own + 1 < PHASES.size() && PHASES.get(own + 1).from() <= share) {
                own++;
            }
            if (phases.isEmpty() || own != at) {
                phases.add(new Parts(PHASES.get(own), new ArrayList<>()));
            }
            at = own;
            phases.get(phases.size() - 1).activities().add(activity);
        }
        return phases;
    }

    private static Activity partOf(Activity activity, Phase phase) {
        return new Activity(
                activity.id(),
                activity.position(),
                activity.names(),
                activity.milestone(),
                activity.plannedStart(),
                activity.plannedFinish(),
                activity.weight(),
                activity.responsibleUnit(),
                phase.id(),
                activity.durationDays(),
                activity.links(),
                activity.constraint());
    }

    /** @param from the share of the project's time from which on what begins belongs to it */
    private record Phase(String id, double from, Names names) {}

    private record Parts(Phase phase, List<Activity> activities) {

        /** Its days reach over those of its parts, and it has no weight of its own. */
        Activity summary(LocalDate finish) {
            var start = activities.stream()
                    .map(Activity::plannedStart)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            return new Activity(
                    phase.id(),
                    activities.get(0).position() - 5,
                    phase.names(),
                    false,
                    start,
                    finish,
                    BigDecimal.ZERO,
                    null);
        }
    }
}
