package io.gantry.schedule;

import java.time.LocalDate;

/** Answers what would be if a plan were changed. Nothing is changed: a plan that is liked is taken from the answer's schedule. */
public final class WhatIf {

    private final Schedule now;

    private WhatIf(Schedule now) {
        this.now = now;
    }

    public static WhatIf of(Schedule now) {
        return new WhatIf(now);
    }

    /**
     * What finishing by {@code finish} takes.
     *
     * @throws IllegalArgumentException if the date is not one that plans have
     */
    public Deadline finishBy(LocalDate finish, Compression compression) {
        var plan = now.plan();
        var schedule = Schedule.of(plan.finishingBy(finish)).orThrow();
        var today = plan.dataDate() == null ? plan.start() : plan.dataDate();
        var latest = schedule.activities().stream()
                .filter(activity -> activity.state() != ScheduledActivity.State.DONE)
                .map(activity -> Deadline.latest(activity, today))
                .toList();
        var durations = schedule.durations();
        var search = new RemedySearch(schedule.network, compression, Network.day(finish));
        var candidates = search.candidates();
        var remedies = search.smallest();
        return new Deadline(
                schedule,
                Math.max(0, durations.computed() - durations.planned()),
                latest,
                candidates,
                remedies.remedies(),
                search.isEnough(remedies));
    }

    /**
     * What moves, and what gets late, if an activity starts no earlier than {@code start}. Links hold: it starts later than that if they
     * say so, which the answer's schedule shows.
     *
     * @throws IllegalArgumentException if there is no such activity, or the date is not one that plans have
     */
    public Consequences move(String id, LocalDate start) {
        var constraint = Constraint.of(Constraint.Kind.SNET, start);
        return change(now.plan().replacing(activity(id).under(constraint)));
    }

    /**
     * What moves if an activity is taken out with its links.
     *
     * @throws IllegalArgumentException if there is no such activity
     */
    public Consequences takeOut(String id) {
        return change(now.plan().without(activity(id).id()));
    }

    private Consequences change(Plan changed) {
        return Consequences.between(now, Schedule.of(changed).orThrow());
    }

    private Activity activity(String id) {
        return now.plan().activities().stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("activity " + id + " (expected: one of the plan)"));
    }
}
