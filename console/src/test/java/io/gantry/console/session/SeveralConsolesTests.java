package io.gantry.console.session;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleApplication;
import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.OpenIdProvider;
import io.gantry.console.Surroundings;
import io.gantry.testing.Race;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** Two consoles before one store: a browser may come to either, at any time. */
@ConsoleTest
class SeveralConsolesTests {

    private static ConfigurableApplicationContext second;

    private ConsoleUnderTest one;

    @BeforeAll
    static void startASecondConsole() {
        second = new SpringApplicationBuilder(ConsoleApplication.class)
                .initializers(new Surroundings())
                // There is no Kafka, and closing tries twice to publish what it knows.
                .run("--server.port=0", "--spring.kafka.producer.properties.max.block.ms=1");
    }

    @AfterAll
    static void stopIt() {
        second.close();
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        one = new ConsoleUnderTest(port);
    }

    @Test
    void knowEachOthersSessions() {
        var liNa = one.loggedIn("li.na", "GX-HB", "unit");

        assertThat(elsewhere(liNa).get("/api/console/session").body()).contains("\"account\":\"li.na\"");
        assertThat(elsewhere(liNa).get("/api/progress/portfolio").statusCode()).isEqualTo(412);
    }

    @Test
    void takeACsrfTokenThatTheOtherHasGiven() {
        var liNa = one.loggedIn("li.na", "GX-HB", "unit");
        var token = liNa.csrfToken();

        var answer = elsewhere(liNa)
                .send(elsewhere(liNa)
                        .request("/api/progress/reports")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString("{}"))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @Test
    void endALoginThatTheOtherHasBegun() {
        var back = one.backFromLogin("li.na", "GX-HB", "unit");

        var answer = elsewhere(back.begun()).get(back.address().replace(":" + one.port(), ":" + port()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(new ConsoleUnderTest(one.port(), ConsoleUnderTest.cookieOf(answer))
                        .get("/api/console/session")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void haveTheSessionEndedThatTheOtherHasEnded() {
        var liNa = one.loggedIn("li.na", "GX-HB", "unit");

        elsewhere(liNa).post("/logout", "");

        assertProblem(liNa.get("/api/console/session"), 401, "session-ended");
    }

    @Test
    void endTheStreamsOfASessionThatTheOtherHasEnded() {
        var liNa = one.loggedIn("li.na", "GX-HB", "unit");
        try (var lines = liNa.lines("/api/live").body()) {
            elsewhere(liNa).post("/logout", "");

            // Reads until the console closes the stream.
            assertThat(lines.filter(line -> line.matches("event:(?!beat).*"))).isEmpty();
        }
    }

    @Test
    void renewATokenOnceForBoth() {
        var provider = OpenIdProvider.shared();
        provider.issueFor(Duration.ofSeconds(30));
        var liNa = one.loggedIn("li.na", "GX-HB", "unit");
        provider.issueFor(Duration.ofHours(1));
        var before = provider.refreshed();

        var answers = Race.of(IntStream.range(0, 12)
                .mapToObj(i -> (Callable<HttpResponse<String>>)
                        () -> (i % 2 == 0 ? liNa : elsewhere(liNa)).get("/api/progress/at-both"))
                .toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(412);
        assertThat(provider.refreshed()).isEqualTo(before + 1);
    }

    private static ConsoleUnderTest elsewhere(ConsoleUnderTest console) {
        return new ConsoleUnderTest(port(), console.cookie());
    }

    private static int port() {
        return Integer.parseInt(Objects.requireNonNull(second.getEnvironment().getProperty("local.server.port")));
    }
}
