package io.gantry.project.plan.schedule;

import io.gantry.event.Activity;
import io.gantry.schedule.Consequences;
import io.gantry.schedule.Deadline;
import io.gantry.schedule.Link;
import io.gantry.schedule.Remedy;
import io.gantry.schedule.Schedule;
import io.gantry.schedule.ScheduledActivity.State;
import io.gantry.schedule.WhatIf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries a wish on a plan. */
final class Trial {

    private final StoredPlan stored;
    private final Wish wish;
    private final LocalDate finishBy;
    private final Map<String, LocalDate> held;

    Trial(StoredPlan stored, Wish wish) {
        this.stored = stored;
        this.wish = wish;
        finishBy = wish.finishBy() == null ? stored.requiredFinish() : wish.finishBy();
        held = wish.held(stored.byId());
    }

    WhatIfView view(LocalDate today) {
        var plan = new ComputedPlan(stored, stored.after(wish), held, finishBy);
        var schedule = ScheduleAnswers.scheduled(plan.answer());
        var computed = plan.computed(schedule);
        var durations = schedule.durations();
        int daysShort = Math.max(0, durations.computed() - durations.planned());
        var deadline = wish.finishBy() == null ? null : WhatIf.of(schedule).finishBy(finishBy, wish.compression());
        var before = stored.activities().isEmpty() ? null : new Before(stored);
        return new WhatIfView(
                stored.revision(),
                finishBy,
                before == null ? null : before.schedule.finish(),
                schedule.finish(),
                durations,
                moves(before == null ? Map.of() : before.computed, computed, plan, schedule),
                before == null
                        ? List.of()
                        : Consequences.between(before.schedule, schedule).late(),
                held(schedule),
                computed.values().stream()
                        .map(activity -> latest(activity, today))
                        .toList(),
                daysShort,
                proposals(deadline == null ? List.of() : deadline.candidates()),
                proposals(deadline == null ? List.of() : deadline.remedies()),
                isFeasible(deadline, daysShort),
                schedule.conflicts(),
                schedule.assumed());
    }

    private static boolean isFeasible(@Nullable Deadline deadline, int daysShort) {
        return deadline == null ? daysShort == 0 : deadline.feasible();
    }

    private static List<Proposal> proposals(List<Remedy> remedies) {
        return remedies.stream().map(Proposal::of).toList();
    }

    private static Latest latest(ComputedActivity activity, LocalDate today) {
        return new Latest(
                activity.id(),
                activity.lateStart(),
                activity.lateFinish(),
                activity.state() != State.DONE && activity.lateStart().isBefore(today));
    }

    private List<Move> moves(
            Map<String, ComputedActivity> before,
            Map<String, ComputedActivity> after,
            ComputedPlan plan,
            Schedule schedule) {
        var moved = after.values().stream()
                .filter(now -> isElsewhere(before.get(now.id()), now))
                .toList();
        var causes = new MoveCause.Finder(
                schedule,
                wish.set().stream().map(Activity::id).toList(),
                moved.stream().map(ComputedActivity::id).toList());
        return moved.stream()
                .map(now -> move(before.get(now.id()), now, plan, causes.of(now, plan.stored(now.id()))))
                .sorted(Comparator.comparing(Move::newStart).thenComparing(Move::id))
                .toList();
    }

    private static boolean isElsewhere(@Nullable ComputedActivity old, ComputedActivity now) {
        return old == null
                || !old.earlyStart().equals(now.earlyStart())
                || !old.earlyFinish().equals(now.earlyFinish());
    }

    private static Move move(
            @Nullable ComputedActivity old, ComputedActivity now, ComputedPlan plan, MoveCause because) {
        if (old == null) {
            return new Move(now.id(), null, null, now.earlyStart(), now.earlyFinish(), null, because);
        }
        int days = plan.days().between(old.earlyFinish(), now.earlyFinish()).days();
        return new Move(
                now.id(), old.earlyStart(), old.earlyFinish(), now.earlyStart(), now.earlyFinish(), days, because);
    }

    // Links that drive an activity would have it there without being held.
    private List<String> held(Schedule schedule) {
        if (held.isEmpty()) {
            return List.of();
        }
        var driven = schedule.drivingLinks().stream().map(Link::to).collect(Collectors.toSet());
        return held.keySet().stream()
                .filter(id -> !driven.contains(id))
                .sorted()
                .toList();
    }

    /** The plan as it is. */
    private static final class Before {

        private final Schedule schedule;
        private final Map<String, ComputedActivity> computed;

        Before(StoredPlan stored) {
            var plan = ComputedPlan.of(stored);
            schedule = ScheduleAnswers.scheduled(plan.answer());
            computed = plan.computed(schedule);
        }
    }
}
