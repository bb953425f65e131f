package io.gantry.project.project;

import static io.gantry.project.project.Samples.LI_NA;
import static io.gantry.project.project.Samples.NOW;
import static io.gantry.project.project.Samples.byLiNa;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.project.register.Authorship;
import io.gantry.testing.SampleFiles;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that projects are told by, beside their golden samples. */
class SampleTests {

    static Stream<Arguments> events() {
        var project = Samples.project("GX-2026-017");
        var renamed = Samples.renamed(project);
        var handedOver = Samples.project("GX-2026-017", "GX-FGJ");
        var admin = new Authorship(new Actor("admin", "管理员", null), null, NOW);
        var onboarding = RegisteredProject.register(renamed, Stage.UNDER_CONSTRUCTION, Standing.ONBOARDING, admin);
        var registered = Samples.registering(project, Stage.PREPARING).next();
        var started = registered.changeStage(Stage.STARTED, byLiNa());
        return Stream.of(
                arguments(
                        "battery-park",
                        Samples.registering(project, Stage.SIGNED).event()),
                arguments("onboarding", onboarding.event()),
                arguments("renamed", registered.amend(renamed, byLiNa("更名")).event()),
                arguments(
                        "under-another-lead",
                        registered.amend(handedOver, byLiNa()).event()),
                arguments("started", started.event()),
                arguments(
                        "set-back",
                        started.next()
                                .changeStage(Stage.PREPARING, byLiNa("误报"))
                                .event()),
                arguments(
                        "onboarding-complete",
                        onboarding
                                .next()
                                .changeStanding(Standing.ACTIVE, new Authorship(LI_NA, null, NOW))
                                .event()),
                arguments(
                        "suspended",
                        registered
                                .changeStanding(Standing.SUSPENDED, byLiNa("停缓建"))
                                .event()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, Event event) {
        SampleFiles.check(name, event);
    }
}
