package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.activity;
import static io.gantry.project.plan.Plans.inOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanHeadTests {

    @Test
    void beginsWithRevisionNullAndNothing() {
        assertThat(PlanHead.none("P")).isEqualTo(new PlanHead("P", 0, 0, 0, -10, null, null, Map.of()));
    }

    @Test
    void countsByChangesWhatCountingAllGives() {
        var random = new Random(8);
        var head = PlanHead.none("P");
        var plan = new TreeMap<String, Activity>();
        for (int step = 0; step < 500; step++) {
            var wanted = List.of(someActivity(random), someActivity(random));
            var distinct = wanted.get(0).id().equals(wanted.get(1).id()) ? wanted.subList(0, 1) : wanted;
            var id = "A%02d".formatted(random.nextInt(70));
            var gone =
                    distinct.stream().anyMatch(activity -> activity.id().equals(id)) ? List.<String>of() : List.of(id);

            var change = PlanChange.of(plan, distinct, gone);
            head = head.after(change, firstOfRest(plan, change), lastOfRest(plan, change));
            change.set().forEach(activity -> plan.put(activity.id(), activity));
            change.removed().forEach(plan::remove);

            assertThat(head.revision()).isEqualTo(step + 1);
            assertThat(head.total()).isEqualTo(plan.size());
            assertThat(head.weighing()).isEqualTo(plan.size());
            assertThat(head.plannedStart()).isEqualTo(firstOf(plan.values()));
            assertThat(head.plannedFinish()).isEqualTo(lastOf(plan.values()));
            assertThat(head.units()).isEqualTo(unitsOf(plan.values()));
            assertThat(head.lastPosition())
                    .isGreaterThanOrEqualTo(
                            plan.isEmpty()
                                    ? -10
                                    : inOrder(plan.values())
                                            .get(plan.size() - 1)
                                            .position());
        }
    }

    @Test
    void showsNewActivitiesFromTheBeginningAgainWhenThePlanIsReplaced() {
        var full = PlanHead.none("P").after(PlanChange.between(List.of(), Plans.plan(9)), null, null);

        var replaced = full.after(PlanChange.between(Plans.plan(9), List.of(activity("B02"))), null, null);

        assertThat(full.lastPosition()).isEqualTo(80);
        assertThat(replaced.lastPosition()).isEqualTo(20);
    }

    private static Activity someActivity(Random random) {
        var unit = List.of("GX", "GX-HB", "GX.CT").get(random.nextInt(3));
        return activity(
                "A%02d".formatted(random.nextInt(70)),
                FINISH.plusDays(random.nextInt(300)),
                random.nextBoolean() ? unit : null);
    }

    private static LocalDate lastOfRest(Map<String, Activity> plan, PlanChange change) {
        var rest = new HashMap<>(plan);
        rest.keySet().removeAll(change.before().keySet());
        return lastOf(rest.values());
    }

    private static LocalDate firstOfRest(Map<String, Activity> plan, PlanChange change) {
        var rest = new HashMap<>(plan);
        rest.keySet().removeAll(change.before().keySet());
        return firstOf(rest.values());
    }

    private static LocalDate firstOf(Collection<Activity> activities) {
        return activities.stream()
                .map(Activity::plannedStart)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate lastOf(Collection<Activity> activities) {
        return activities.stream()
                .map(Activity::plannedFinish)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<String, Integer> unitsOf(Collection<Activity> activities) {
        return activities.stream()
                .map(Activity::responsibleUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(unit -> unit, unit -> 1, Integer::sum));
    }
}
