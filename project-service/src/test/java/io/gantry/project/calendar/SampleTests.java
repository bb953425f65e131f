package io.gantry.project.calendar;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.event.Calendar.Days;
import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.testing.SampleFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that calendars are told by, beside their golden samples. */
class SampleTests {

    private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

    static Stream<Arguments> events() {
        var china = ShippedCalendars.published();
        var own = new Calendar(
                "gx-site",
                new Names("工地日历", "Sites"),
                List.of("GX-HB", "GX-JS"),
                List.of(),
                china.hours(),
                china.knownFrom(),
                china.knownUntil(),
                List.of(new Days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 3), null)),
                List.of(),
                null);
        var ofProject = new Calendar(
                "file-3f2a9c81",
                new Names("七天制", null),
                List.of(),
                List.of("GX-2026-017"),
                List.of(),
                china.hours(),
                china.knownFrom(),
                china.knownUntil(),
                List.of(),
                List.of(),
                "XER: 七天制");
        return Stream.of(
                arguments(
                        "for-a-project",
                        RegisteredCalendar.register(ofProject, NOW, false).event()),
                arguments(
                        "china-as-it-is-shipped",
                        RegisteredCalendar.register(china, NOW, true).event()),
                arguments(
                        "for-two-units-without-weekends",
                        RegisteredCalendar.register(own, NOW, false).event()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, Event event) {
        SampleFiles.check(name, event);
    }
}
