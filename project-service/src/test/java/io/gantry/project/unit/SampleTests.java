package io.gantry.project.unit;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.testing.SampleFiles;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that units are told by, beside their golden samples. */
class SampleTests {

    private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

    static Stream<Arguments> events() {
        var root = new Unit("GX", new Names("高新区", "Hi-Tech Zone"), "DISTRICT", null);
        var department = new Unit("GX-HB", new Names("环保局", null), "DEPARTMENT", "GX");
        var renamed = new Unit("GX-HB", new Names("生态环境局", null), "DEPARTMENT", "GX");
        return Stream.of(
                arguments(
                        "root-without-parent",
                        RegisteredUnit.register(root, NOW).event()),
                arguments(
                        "department-renamed",
                        RegisteredUnit.register(department, NOW)
                                .next()
                                .amend(renamed, NOW.plusSeconds(60))
                                .event()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, Event event) {
        SampleFiles.check(name, event);
    }
}
