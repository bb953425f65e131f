package io.gantry.console.session;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.Surroundings;
import io.gantry.testing.SilentProxy;
import io.gantry.testing.TestStore;
import java.net.HttpURLConnection;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The store of sessions stops to answer, and comes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Surroundings.class)
@Timeout(90)
class StoreAwayTests {

    private static final SilentProxy STORE = new SilentProxy(TestStore.uri("console"));

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("console.test.store", STORE::uri);
        registry.add("gantry.store.answer-within", () -> "500ms");
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void nobodyIsLoggedOutAndWhoNeedsNoSessionIsServed(@LocalServerPort int port) {
        var visitor = new ConsoleUnderTest(port);
        var liNa = visitor.loggedIn("li.na", "GX-HB", "unit");

        STORE.fallSilent();
        var refused = liNa.get("/api/console/session");
        assertProblem(refused, 503, "unavailable");
        assertThat(refused.headers().map()).containsKey("retry-after").doesNotContainKey("set-cookie");
        var page = visitor.get("/oauth2/authorization/gantry");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("暂时无法登录").doesNotContain("Exception");

        assertThat(liNa.get("/").statusCode()).isEqualTo(200);
        assertThat(liNa.get("/js/main.js").statusCode()).isEqualTo(200);
        assertThat(asDevice(liNa).statusCode()).isEqualTo(412);

        STORE.speak();
        Awaitility.await().until(() -> liNa.get("/api/console/session").statusCode() == HttpURLConnection.HTTP_OK);
    }

    /** What a device sends goes through, even if it sends a cookie, too. */
    private static HttpResponse<String> asDevice(ConsoleUnderTest console) {
        return console.send(console.request("/api/progress/reports")
                .header("Authorization", "Bearer gdk_1")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }
}
