package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.START;
import static io.gantry.project.plan.Plans.UNITS;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.event.ActivityLink;
import io.gantry.event.ActivityLink.LagUnit;
import io.gantry.event.ActivityLink.Type;
import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.event.ScheduleMove;
import io.gantry.event.ScheduleMove.Cause;
import io.gantry.event.ScheduleMove.Moved;
import io.gantry.project.project.Samples;
import io.gantry.project.register.Change;
import io.gantry.testing.SampleFiles;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that plans are told by, beside their golden samples. */
class SampleTests {

    private static final Activity PILING =
            new Activity("A010", 0, new Names("打桩", "Piling"), false, START, FINISH, new BigDecimal("2.5"), "GX-JS");
    private static final Activity TOPPED_OUT =
            new Activity("A020", 10, new Names("主体封顶", null), true, FINISH, FINISH, BigDecimal.ZERO, null);

    static Stream<Arguments> events() {
        var plan = List.of(PILING, TOPPED_OUT);
        var first = revised(PlanHead.none("GX-2026-017"), List.of(), plan, List.of(), null);
        var postponed =
                new Activity("A010", 0, PILING.names(), false, START, FINISH.plusDays(20), PILING.weight(), "GX-CT");
        return Stream.of(
                arguments("first-plan", first.parts().get(0)),
                arguments(
                        "with-a-network",
                        revised(first.head(), plan, network(), List.of(), "按网络计划编制")
                                .parts()
                                .get(0)),
                arguments(
                        "for-a-calendar-that-has-changed",
                        moved(new Cause("cn", 7, null)).event()),
                arguments(
                        "for-another-calendar",
                        moved(new Cause("gx-site", 1, "cn")).event()),
                arguments(
                        "postponed-and-removed",
                        revised(first.head(), plan, List.of(postponed), List.of("A020"), "汛期停工")
                                .parts()
                                .get(0)));
    }

    private static Change<ScheduleMoves> moved(Cause cause) {
        var moved = new Moved("A030", FINISH, FINISH.plusDays(1), FINISH.plusDays(2), FINISH.plusDays(3));
        var move = new ScheduleMove(3, cause, FINISH.plusDays(2), FINISH.plusDays(3), 1, List.of(moved));
        return ScheduleMoves.none("GX-2026-017")
                .tell(move, UNITS, Samples.byLiNa(null).at());
    }

    private static List<Activity> network() {
        var links = List.of(
                new ActivityLink("A010", Type.FS, 7, LagUnit.ELAPSED), new ActivityLink("A015", Type.SS, null, null));
        var asLateAsPossible = new ActivityConstraint(Kind.ALAP, null);
        var inTime = new ActivityConstraint(Kind.FNLT, FINISH);
        return List.of(
                activity("A001", 5, "土建工程", null, null, List.of(), null),
                activity("A010", 10, "打桩", "A001", 20, List.of(), null),
                activity("A015", 15, "施工图", null, null, List.of(), asLateAsPossible),
                activity("A030", 30, "主体结构", "A001", 30, links, inTime));
    }

    private static Activity activity(
            String id,
            int position,
            String name,
            @Nullable String parent,
            @Nullable Integer days,
            List<ActivityLink> links,
            @Nullable ActivityConstraint constraint) {
        return new Activity(
                id,
                position,
                new Names(name, null),
                false,
                START,
                FINISH,
                BigDecimal.ONE,
                null,
                parent,
                days,
                links,
                constraint);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, Event event) {
        SampleFiles.check(name, event);
    }

    private static PlanRevision revised(
            PlanHead head, List<Activity> present, List<Activity> set, List<String> removed, @Nullable String reason) {
        var change = PlanChange.of(PlanChange.byId(present), set, removed);
        return PlanRevision.of(head, head.after(change, null, null), change, set, UNITS, Samples.byLiNa(reason));
    }
}
