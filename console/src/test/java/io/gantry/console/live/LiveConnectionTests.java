package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.Surroundings;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Live connections while Kafka cannot be reached: they stand, and wait. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"gantry.live.max-clients=21", "gantry.live.heartbeat=50ms"})
@ContextConfiguration(initializers = Surroundings.class)
@Timeout(60)
class LiveConnectionTests {

    // Nothing is set: the default.
    private static final int OF_AN_ACCOUNT = 20;

    private ConsoleUnderTest console;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port).loggedIn("li.na", "GX-HB", "unit");
    }

    @Test
    void beatsOnAnOpenConnection() {
        await().until(() -> clients() == 0);
        var stream = console.lines("/api/live");
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(clients()).isEqualTo(1);

        try (var lines = stream.body()) {
            assertThat(lines.filter(line -> line.startsWith("event:beat")).limit(3))
                    .hasSize(3);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> clients() == 0);
    }

    @Test
    void oneAccountCannotTakeAllPlacesAndThereAreNoMoreThanThereAre() {
        await().until(() -> clients() == 0);
        var wang = new ConsoleUnderTest(console.port()).loggedIn("wang.lei", "GX-HB", "unit");
        var open = new ArrayList<HttpResponse<Stream<String>>>();
        try {
            for (int i = 0; i < OF_AN_ACCOUNT; i++) {
                open.add(console.lines("/api/live"));
            }
            assertThat(open).allMatch(stream -> stream.statusCode() == 200);
            assertRefused(console.get("/api/live"), "account-places-taken");

            open.add(wang.lines("/api/live"));
            assertThat(open).allMatch(stream -> stream.statusCode() == 200);
            assertRefused(wang.get("/api/live"), "places-taken");
        } finally {
            open.forEach(stream -> stream.body().close());
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> clients() == 0);
        try (var lines = console.lines("/api/live").body()) {
            assertThat(lines.findFirst())
                    .hasValueSatisfying(line -> assertThat(line).startsWith("event:beat"));
        }
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("15");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void endsAConnectionWithTheLoginItBelongsTo() {
        var wang = new ConsoleUnderTest(console.port()).loggedIn("wang.lei", "GX-HB", "unit");
        try (var lines = wang.lines("/api/live").body()) {
            var told = lines.iterator();
            assertThat(told.next()).startsWith("event:beat");

            wang.post("/logout", "");

            assertThat(endOf(told)).isTrue();
        }
    }

    private static boolean endOf(Iterator<String> lines) {
        while (lines.hasNext()) {
            lines.next();
        }
        return true;
    }

    private double clients() {
        return meters.get("gantry.console.live.clients").gauge().value();
    }
}
