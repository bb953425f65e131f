package io.gantry.console.session;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.AccessEvent;
import io.gantry.event.Event;
import io.gantry.stream.Position;
import io.gantry.testing.SampleFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that say that logins have ended, beside their golden samples. */
class SampleTests {

    private static final Instant MORNING = Instant.parse("2026-03-09T02:00:00Z");

    static Stream<Arguments> events() {
        var log = new ArrayList<Event>();
        var ending = new LoginEnding(
                events -> {
                    log.addAll(events);
                    return events.stream()
                            .map(event -> Optional.of(new Position(event.topic(), 0, log.size())))
                            .toList();
                },
                () -> MORNING,
                () -> new UUID(1, log.size()));
        ending.end("li.na", MORNING, null);
        ending.end("zhou.min", MORNING.minusMillis(1), 4L);
        return Stream.of(arguments("by-time", log.get(0)), arguments("by-generation", log.get(1)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, AccessEvent event) {
        SampleFiles.check(name, event);
    }
}
