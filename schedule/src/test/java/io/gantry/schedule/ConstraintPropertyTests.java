package io.gantry.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.schedule.ScheduledActivity.State;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan with constraints, and for every plan of which something has been done. */
class ConstraintPropertyTests {

    @Property(tries = 300)
    void thereIsNegativeFloatIfAndOnlyIfAConstraintCannotBeKept(@ForAll("constrained") Plan plan) {
        var schedule = Samples.scheduled(plan);
        var negative = schedule.activities().stream()
                .filter(activity -> activity.totalFloat() < 0)
                .map(ScheduledActivity::id)
                .toList();

        assertThat(schedule.conflicts().isEmpty()).isEqualTo(negative.isEmpty());
        assertThat(negative)
                .containsAll(
                        schedule.conflicts().stream().map(Conflict::activity).toList());
    }

    @Property(tries = 300)
    void constraintsBreakNoLink(@ForAll("constrained") Plan plan) {
        assertThat(brokenLinks(plan)).isEmpty();
    }

    @Property(tries = 300)
    void whatIsAsLateAsPossibleDoesNotDelayTheFinish(@ForAll("plans") Plan plan) {
        var late = plan;
        for (var activity : plan.activities()) {
            if (activity.duration() % 2 == 1) {
                late = late.replacing(activity.under(Constraint.ALAP));
            }
        }

        assertThat(Samples.scheduled(late).finish())
                .isEqualTo(Samples.scheduled(plan).finish());
        assertThat(brokenLinks(late)).isEmpty();
    }

    @Property(tries = 300)
    void nothingThatRemainsIsBeforeTheDataDateOrItsPredecessors(@ForAll("progressed") Plan plan) {
        assertThat(Samples.scheduled(plan).activities()).allSatisfy(activity -> {
            if (activity.state() == State.OPEN) {
                assertThat(activity.early().start()).isAfterOrEqualTo(plan.dataDate());
            }
            if (activity.state() != State.DONE) {
                assertThat(activity.early().finish()).isAfterOrEqualTo(plan.dataDate());
                assertThat(activity.totalFloat()).isNotNegative();
            }
        });
        assertThat(brokenLinks(plan)).isEmpty();
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Networks.any();
    }

    @Provide
    Arbitrary<Plan> constrained() {
        return Networks.constrained();
    }

    @Provide
    Arbitrary<Plan> progressed() {
        return Networks.progressed();
    }

    /** Links between work to work that has not begun. */
    private static List<Link> brokenLinks(Plan plan) {
        var holds = new Holds(plan);
        Map<String, ScheduledActivity> scheduled = Samples.scheduled(plan).activities().stream()
                .collect(Collectors.toMap(ScheduledActivity::id, Function.identity()));
        return plan.links().stream()
                .filter(link -> scheduled.get(link.to()).state() == State.OPEN)
                .filter(link -> !holds.activity(link.from()).isMilestone()
                        && !holds.activity(link.to()).isMilestone())
                .filter(link -> !holds.holds(
                        link,
                        scheduled.get(link.from()).early(),
                        scheduled.get(link.to()).early()))
                .toList();
    }
}
