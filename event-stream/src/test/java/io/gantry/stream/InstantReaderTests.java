package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class InstantReaderTests {

    private static final JsonMapper GENERAL = JsonMapper.builder().build();
    private static final JsonMapper OURS = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
            .build();

    static Stream<Instant> instants() {
        var random = new Random(7);
        var units = List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS);
        var first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        var last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        return Stream.concat(
                Stream.of("1970-01-01T00:00:00Z", "2024-02-29T23:59:59.999999999Z", "1969-12-31T23:59:59.1Z")
                        .map(Instant::parse),
                Stream.generate(() ->
                                Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000)))
                        .limit(200)
                        .map(instant -> instant.truncatedTo(units.get(random.nextInt(units.size())))));
    }

    @ParameterizedTest
    @MethodSource("instants")
    void readsWhatAnInstantSaysOfItself(Instant instant) {
        assertThat(InstantReader.read(instant.toString())).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-11-30T24:00:00Z",
                "2026-11-30T23:59:60Z",
                "2026-11-30T23:60:00Z",
                "2026-11-30T08:00:00+08:00",
                "2026-11-30T08:00Z",
                "2026-11-30 08:00:00Z",
                "2026-11-30T08:00:00.Z",
                "2026-11-30T08:00:00.1234567890Z",
                "2026-11-30T08:00:00.12x4Z",
                "2026-11-30T08:00:00,123Z",
                "+12026-11-30T08:00:00Z",
                "2026-11-3OT08:00:00Z",
                "2026-11-30T08:00:00z",
                "２026-11-30T08:00:00Z",
                "",
                "Z",
                "1764489600"
            })
    void leavesOtherFormsToJackson(String text) {
        assertThat(InstantReader.read(text)).isNull();
        assertThat(result(OURS, '"' + text + '"')).isEqualTo(result(GENERAL, '"' + text + '"'));
    }

    @Test
    void leavesWhatIsNoTextToJackson() {
        for (var json : List.of("1764489600", "1764489600.5", "null", "true", "{}", "[\"2026-11-30T08:00:00Z\"]")) {
            assertThat(result(OURS, json)).as(json).isEqualTo(result(GENERAL, json));
        }
    }

    private static String result(JsonMapper mapper, String json) {
        try {
            return String.valueOf(mapper.readValue(json, Instant.class));
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
