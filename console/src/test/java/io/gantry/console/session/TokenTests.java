package io.gantry.console.session;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.OpenIdProvider;
import io.gantry.console.Surroundings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions whose access token is about to expire. The provider takes each refresh token once. */
@ConsoleTest
class TokenTests {

    private static final OpenIdProvider provider = OpenIdProvider.shared();

    private ConsoleUnderTest console;

    @BeforeEach
    void logIn(@LocalServerPort int port) {
        provider.issueFor(Duration.ofSeconds(30));
        console = new ConsoleUnderTest(port).loggedIn("li.na", "GX-HB", "unit");
        provider.issueFor(Duration.ofHours(1));
    }

    @AfterEach
    void reset() {
        provider.moveTo(null);
    }

    @Test
    void refreshesOnceForAllRequestsThatComeAtOneTime() throws Exception {
        var before = provider.refreshed();
        var pages = Executors.newFixedThreadPool(8);

        var answers = pages.invokeAll(Stream.generate(() -> console)
                .limit(16)
                .map(page ->
                        (java.util.concurrent.Callable<HttpResponse<String>>) () -> page.get("/api/progress/at-once"))
                .toList());

        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(412);
        }
        pages.shutdown();
        assertThat(provider.refreshed()).isEqualTo(before + 1);
        var tokens = Stream.generate(() -> tokenSeenBy("/api/progress/at-once")).limit(16);
        assertThat(tokens.distinct()).hasSize(1);
    }

    @Test
    void endsTheSessionWhenItsTokenIsNotRefreshedAnyMore() {
        provider.revoke();

        assertProblem(console.get("/api/progress/portfolio"), 401, "session-ended");
        assertProblem(console.get("/api/console/session"), 401, "session-ended");
    }

    @Test
    void endsTheSessionOnceWhateverComesAtOneTime() throws Exception {
        provider.revoke();
        var pages = Executors.newFixedThreadPool(8);

        var answers = pages.invokeAll(Stream.generate(() -> console)
                .limit(16)
                .map(page ->
                        (java.util.concurrent.Callable<HttpResponse<String>>) () -> page.get("/api/progress/at-once"))
                .toList());

        for (var answer : answers) {
            assertProblem(answer.get(), 401, "session-ended");
        }
        pages.shutdown();
    }

    @Test
    void takesOverWhatTheProviderSaysAnewOfAnAccount() {
        provider.moveTo("GX-JY");

        assertThat(console.get("/api/console/session").body()).contains("\"unit\":\"GX-JY\"");
    }

    private static String tokenSeenBy(String path) {
        try {
            return Surroundings.SERVICE
                    .asked(path)
                    .headers()
                    .get("Authorization")
                    .get(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
