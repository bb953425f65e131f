package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.START;
import static io.gantry.project.plan.Plans.UNITS;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent;
import io.gantry.project.project.Samples;
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
                        "postponed-and-removed",
                        revised(first.head(), plan, List.of(postponed), List.of("A020"), "汛期停工")
                                .parts()
                                .get(0)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, PlanEvent event) {
        SampleFiles.check(name, event);
    }

    private static PlanRevision revised(
            PlanHead head, List<Activity> present, List<Activity> set, List<String> removed, @Nullable String reason) {
        var change = PlanChange.of(PlanChange.byId(present), set, removed);
        return PlanRevision.of(head, head.after(change, null), change, set, UNITS, Samples.byLiNa(reason));
    }
}
