package io.gantry.console.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleUnderTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The console without Kafka: nothing here needs it. */
@Timeout(60)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.kafka.bootstrap-servers=localhost:1",
            "spring.http.clients.read-timeout=500ms"
        })
class EdgeTests {

    private static final StubService service = new StubService();

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) throws IOException {
        registry.add("gantry.services.progress", service::address);
        try (var closed = new ServerSocket(0)) {
            var address = "http://localhost:" + closed.getLocalPort();
            registry.add("gantry.services.notification", () -> address);
        }
    }

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void handsARequestToTheServiceOfItsPathAndTheAnswerBackAsItIs() throws InterruptedException {
        var response = console.send(console.request("/api/progress/reports?a=%E9%BE%99&b=1")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"6\"")
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
                .header("Forwarded", "for=10.0.0.1")
                .header("TE", "trailers")
                .build());

        assertThat(service.asked("/api/progress/projects").headers())
                .doesNotContainKeys(
                        "X-forwarded-for", "X-forwarded-host", "Forwarded", "Te", "Upgrade", "Http2-settings");
        assertThat(response.headers().firstValue("Keep-Alive")).isNotEqualTo(Optional.of("timeout=3600"));
    }

    @Test
    void answers503WhenTheServiceIsNotRunning() {
        assertProblem(console.get("/api/notification/alerts"), 503, "service-unavailable");
    }

    @Test
    void answers504WhenTheServiceKeepsSilent() {
        assertProblem(console.get("/api/progress/silent"), 504, "service-timeout");
    }

    @Test
    void answers502WhenTheServiceBreaksOff() {
        var response = console.send(console.request("/api/progress/broken")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertProblem(response, 502, "service-broke-off");
    }

    @Test
    void answers404ProblemToAnApiThatDoesNotExist() {
        var response = console.get("/api/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void doesNotLetAnybodyCallItsStreamFunctions() {
        var response = console.send(console.request("/relayLive")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[]"))
                .build());

        assertThat(response.statusCode()).isIn(404, 405);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.body())
                .contains("https://gantry.io/problems/" + slug)
                .doesNotContain("Exception", "localhost");
    }
}
