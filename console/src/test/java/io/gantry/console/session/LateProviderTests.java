package io.gantry.console.session;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.OpenIdProvider;
import io.gantry.console.Surroundings;
import io.gantry.testing.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The provider is not there when the console starts, and goes away again later. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(90)
class LateProviderTests {

    private static final int PORT = Surroundings.freePort();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> TestStore.uri("console"));
        registry.add("gantry.identity.issuer", () -> "http://127.0.0.1:" + PORT);
    }

    @Test
    void letsPeopleLogInAsSoonAsTheProviderIsThere(@LocalServerPort int port) {
        var visitor = new ConsoleUnderTest(port);

        var early = visitor.get("/oauth2/authorization/gantry");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(early.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(early.headers().map()).doesNotContainKey("set-cookie");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        ConsoleUnderTest console;
        try (var provider = OpenIdProvider.start(PORT)) {
            provider.issueFor(Duration.ofSeconds(30));
            console = visitor.loggedIn("li.na", "GX-HB", "unit");
            assertThat(console.get("/api/console/session").statusCode()).isEqualTo(200);
        }
        assertProblem(console.get("/api/console/session"), 503, "unavailable");
        assertThat(console.get("/api/console/session").headers().firstValue("Retry-After"))
                .isPresent();
    }
}
