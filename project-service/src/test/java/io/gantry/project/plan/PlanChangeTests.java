package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.activity;
import static io.gantry.project.plan.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanChangeTests {

    @Test
    void findsWhatIsNewWhatIsDifferentAndWhatGoes() {
        var moved = activity("A01", FINISH.plusDays(9), null);
        var added = activity("A07");

        var change = PlanChange.between(plan(3), List.of(activity("A00"), moved, added));

        assertThat(change.set()).containsExactly(moved, added);
        assertThat(change.removed()).containsExactly("A02");
        assertThat(change.before()).isEqualTo(Map.of("A01", activity("A01"), "A02", activity("A02")));
        assertThat(change.added()).isEqualTo(1);
    }

    @Test
    void isNoneWhereNothingIsDifferent() {
        assertThat(PlanChange.between(plan(3), plan(3)).isNone()).isTrue();
        assertThat(PlanChange.between(List.of(), List.of()).isNone()).isTrue();
        assertThat(PlanChange.of(Map.of(), List.of(), List.of("A07")).isNone()).isTrue();
    }

    @Test
    void needsAReasonWhenADateMovesOrAnActivityGoes() {
        assertThat(setting(activity("A01", FINISH.plusDays(1), null)).needsReason())
                .isTrue();
        assertThat(setting(starting("A01", 1)).needsReason()).isTrue();
        assertThat(PlanChange.between(plan(3), plan(2)).needsReason()).isTrue();

        assertThat(setting(activity("A07")).needsReason()).isFalse();
        assertThat(setting(activity("A01", FINISH, "GX-CT")).needsReason()).isFalse();
        assertThat(PlanChange.between(List.of(), plan(2)).needsReason()).isFalse();
    }

    @Test
    void aPlanHasAtMostTenThousandActivitiesOneOfWhichCounts() {
        var head = new PlanHead("P", 1, 10_000, 10_000, 99_990, FINISH, FINISH, Map.of());
        var faults = new Faults();

        var one = PlanChange.of(Map.of(), List.of(activity("A07")), List.of());
        PlanRule.check(head.after(one, FINISH, FINISH), one, null, faults);
        assertThat(faults.found()).extracting(Fault::field).containsExactly("activities");

        var weightless = PlanChange.between(List.of(), List.of(weighing("A01", "0"), weighing("A02", "0")));
        PlanRule.check(PlanHead.none("P").after(weightless, null, null), weightless, null, faults);
        assertThat(faults.found()).hasSize(2);

        var emptied = PlanChange.between(plan(2), List.of());
        PlanRule.check(
                PlanHead.none("P")
                        .after(PlanChange.between(List.of(), plan(2)), null, null)
                        .after(emptied, null, null),
                emptied,
                "取消",
                faults);
        assertThat(faults.found()).hasSize(2);
    }

    private static PlanChange setting(Activity activity) {
        return PlanChange.of(PlanChange.byId(plan(3)), List.of(activity), List.of());
    }

    private static Activity starting(String id, int daysLater) {
        var plain = activity(id);
        return new Activity(
                id,
                plain.position(),
                plain.names(),
                false,
                plain.plannedStart().plusDays(daysLater),
                plain.plannedFinish(),
                plain.weight(),
                null);
    }

    private static Activity weighing(String id, String weight) {
        var plain = activity(id);
        return new Activity(
                id,
                plain.position(),
                plain.names(),
                false,
                plain.plannedStart(),
                plain.plannedFinish(),
                new BigDecimal(weight),
                null);
    }
}
