package io.gantry.project.element;

import static io.gantry.project.element.Elements.LI_NA;
import static io.gantry.project.element.Elements.NOW;
import static io.gantry.project.element.Elements.after;
import static io.gantry.project.element.Elements.granted;
import static io.gantry.project.element.Elements.permit;
import static io.gantry.project.element.Elements.registered;
import static io.gantry.project.element.Elements.starting;
import static io.gantry.project.element.Elements.step;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.ElementState;
import io.gantry.event.Event;
import io.gantry.project.register.Authorship;
import io.gantry.testing.SampleFiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that elements are told by, beside their golden samples. */
class SampleTests {

    static Stream<Arguments> events() {
        var needed = registered(permit(), "2026-06-01");
        var applied = after(needed, step(ElementState.APPLIED, "2026-03-02"), "2026-06-01");
        var back = new Authorship(LI_NA.by(), "材料不全，退回补正", NOW);
        return Stream.of(
                arguments(
                        "needed-by-an-activity",
                        RegisteredElement.register(
                                        "GX-2026-017", permit(), Elements.TODAY, starting("2026-06-01"), LI_NA)
                                .event()),
                arguments(
                        "needed-on-a-day-far-ahead",
                        RegisteredElement.register(
                                        "GX-2026-017",
                                        Elements.neededOn("LAND-1", "2031-09-01"),
                                        Elements.TODAY,
                                        starting("2026-06-01"),
                                        LI_NA)
                                .event()),
                arguments(
                        "granted-until-a-day",
                        applied.step(granted("2026-03-02", "2026-05-31"), starting("2026-06-01"), LI_NA)
                                .event()),
                arguments(
                        "sent-back",
                        applied.step(step(ElementState.NEEDED, "2026-03-02"), starting("2026-06-01"), back)
                                .event()),
                arguments(
                        "moved-with-the-plan",
                        needed.follow(starting("2026-06-15"), NOW).event()),
                arguments(
                        "without-its-activity",
                        needed.follow(new Surroundings(Elements.HOLDER, Elements.CHINA, Map.of()), NOW)
                                .event()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, Event event) {
        SampleFiles.check(name, event);
    }
}
