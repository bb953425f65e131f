package io.gantry.console.edge;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.StubService;
import io.gantry.console.Surroundings;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console without Kafka: nothing here needs it. */
@ConsoleTest
class EdgeTests {

    private static final StubService service = Surroundings.SERVICE;

    private ConsoleUnderTest visitor;
    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        visitor = new ConsoleUnderTest(port);
        console = visitor.loggedIn("li.na", "GX-HB", "unit");
    }

    @Test
    void handsARequestToTheServiceOfItsPathAndTheAnswerBackAsItIs() throws InterruptedException {
        var response = console.send(console.request("/api/progress/reports?a=%E9%BE%99&b=1")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"6\"")
                .header("X-CSRF-TOKEN", console.csrfToken())
                .POST(BodyPublishers.ofString("{\"remarks\":\"龙门\"}"))
                .build());

        var asked = service.asked("/api/progress/reports");
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).isEqualTo("/api/progress/reports?a=%E9%BE%99&b=1");
        assertThat(asked.body()).isEqualTo("{\"remarks\":\"龙门\"}");
        assertThat(asked.headers().get("If-match")).containsExactly("\"6\"");
        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.body()).isEqualTo("{\"status\":412}");
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void keepsToItselfWhatBelongsToOneConnectionOrIsForgedByTheSender() throws InterruptedException {
        var response = console.send(console.request("/api/progress/projects")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Real-IP", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1")
                .header("TE", "trailers")
                .build());

        var headers = service.asked("/api/progress/projects").headers();
        assertThat(headers)
                .doesNotContainKeys(
                        "X-forwarded-host",
                        "X-forwarded-proto",
                        "X-real-ip",
                        "Forwarded",
                        "Te",
                        "Upgrade",
                        "Http2-settings",
                        "Cookie");
        assertThat(headers.get("X-forwarded-for"))
                .hasSize(1)
                .allMatch(from -> from.matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1"));
        assertThat(response.headers().firstValue("Keep-Alive")).isNotEqualTo(Optional.of("timeout=3600"));
    }

    @Test
    void givesTheSessionsTokenAlongAndNeverTheCookie() throws InterruptedException {
        console.get("/api/progress/portfolio");

        var headers = service.asked("/api/progress/portfolio").headers();
        assertThat(headers.get("Authorization")).singleElement().asString().startsWith("Bearer ey");
        assertThat(headers).doesNotContainKeys("Cookie", "X-csrf-token");
    }

    @Test
    void handsARequestThatBearsATokenOnWithItAloneAndWithoutTheSession() throws InterruptedException {
        var response = console.send(console.request("/api/progress/reports")
                .header("Authorization", "Bearer gdk_1_secret")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(412);
        var headers = service.asked("/api/progress/reports").headers();
        assertThat(headers.get("Authorization")).containsExactly("Bearer gdk_1_secret");
        assertThat(headers).doesNotContainKey("Cookie");
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void opensNothingOfItsOwnToATokenNotEvenWithASession() {
        for (var path : new String[] {"/api/live", "/api/console/session", "/api/console/nothing"}) {
            var response = console.send(
                    console.request(path).header("Authorization", "Bearer x").build());
            assertThat(response.statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void handsNoCommandOnWithoutACsrfToken() {
        var response = console.send(console.request("/api/progress/unasked")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertProblem(response, 403, "csrf");
    }

    @Test
    void keepsCookiesAndSafetyHeadersOfServicesBack() {
        var response = console.get("/api/progress/portfolio");

        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void leadsToTheAccountsWhereThereAreSome() throws InterruptedException {
        console.get("/api/identity/accounts");

        assertThat(service.asked("/api/identity/accounts").headers()).containsKey("Authorization");
    }

    @Test
    void refusesABodyThatIsTooLargeHoweverItComes() {
        var body = new byte[4 * 1024 * 1024 + 1];

        var told = visitor.send(visitor.request("/api/progress/reports")
                .header("Authorization", "Bearer x")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
        var chunked = visitor.send(visitor.request("/api/progress/reports")
                .header("Authorization", "Bearer x")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());

        assertProblem(told, 413, "content-too-large");
        assertProblem(chunked, 413, "content-too-large");
    }

    @Test
    void answers503WhenTheServiceIsNotRunning() {
        assertUnavailable(console.get("/api/notification/alerts"), 503, "service-unavailable");
    }

    @Test
    void answers504WhenTheServiceKeepsSilent() {
        assertUnavailable(console.get("/api/progress/silent"), 504, "service-timeout");
    }

    @Test
    void answers502WhenTheServiceBreaksOff() {
        assertUnavailable(console.post("/api/progress/broken", "{}"), 502, "service-broke-off");
    }

    @Test
    void answers404ProblemToAnApiThatDoesNotExist() {
        assertProblem(console.get("/api/nothing"), 404, "not-found");
    }

    @Test
    void doesNotLetAnybodyCallItsStreamFunctions() {
        assertThat(console.post("/relayLive", "[]").statusCode()).isIn(404, 405);
    }

    private static void assertUnavailable(HttpResponse<String> response, int status, String slug) {
        assertProblem(response, status, slug);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }
}
