package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.project.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Activities, plans, and what consumers make of the events that tell them. */
final class Plans {

    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final LocalDate FINISH = LocalDate.of(2026, 4, 1);
    static final List<String> UNITS = List.of("GX", "GX-HB", "GX-JS");

    private Plans() {}

    static Activity activity(String id) {
        return activity(id, FINISH, null);
    }

    static Activity activity(String id, LocalDate finish, @Nullable String unit) {
        return new Activity(
                id, positionOf(id), new Names("打桩", null), false, START, finish, new BigDecimal("2.5"), unit);
    }

    /** {@code A00} to …, 10 positions from one to the next. */
    static List<Activity> plan(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> activity("A%02d".formatted(i)))
                .toList();
    }

    private static int positionOf(String id) {
        return Integer.parseInt(id.substring(1)) * 10;
    }

    /** Makes a whole plan of what is there. */
    static PlanRevision replacing(PlanHead head, Collection<Activity> present, List<Activity> wanted) {
        return revision(head, PlanChange.between(present, wanted), present, wanted);
    }

    static PlanRevision setting(PlanHead head, Collection<Activity> present, Activity... activities) {
        return revision(
                head, PlanChange.of(PlanChange.byId(present), List.of(activities), List.of()), present, List.of());
    }

    static PlanRevision removing(PlanHead head, Collection<Activity> present, String... ids) {
        return revision(head, PlanChange.of(PlanChange.byId(present), List.of(), List.of(ids)), present, List.of());
    }

    static PlanRevision revision(PlanHead head, PlanChange change, Collection<Activity> present, List<Activity> plan) {
        var rest = present.stream()
                .filter(activity -> !change.before().containsKey(activity.id()))
                .map(Activity::plannedFinish)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var restStart = present.stream()
                .filter(activity -> !change.before().containsKey(activity.id()))
                .map(Activity::plannedStart)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return PlanRevision.of(head, head.after(change, restStart, rest), change, plan, UNITS, Samples.byLiNa("顺延"));
    }

    /** The plan that a consumer has who has read {@code events}, some of them perhaps twice. */
    static List<Activity> told(List<PlanRevised> events) {
        var plan = new TreeMap<String, Activity>();
        var parts = new ArrayList<PlanRevised>();
        long revision = 0;
        for (var event : events) {
            if (event.revision() <= revision) {
                continue;
            }
            if (event.part() == 1) {
                parts.clear();
            }
            if (event.part() != parts.size() + 1 || event.revision() != revision + 1) {
                throw new AssertionError("part " + event.part() + " of " + event.revision() + " after " + parts.size()
                        + " parts and revision " + revision);
            }
            parts.add(event);
            if (event.part() == event.parts()) {
                apply(parts, plan);
                revision = event.revision();
                parts.clear();
            }
        }
        return inOrder(plan.values());
    }

    private static void apply(List<PlanRevised> parts, TreeMap<String, Activity> plan) {
        if (parts.get(0).whole()) {
            plan.clear();
        }
        for (var part : parts) {
            part.set().forEach(activity -> plan.put(activity.id(), activity));
            part.removed().forEach(plan::remove);
        }
    }

    static List<Activity> inOrder(Collection<Activity> activities) {
        return activities.stream()
                .sorted(Comparator.comparingInt(Activity::position).thenComparing(Activity::id))
                .toList();
    }
}
