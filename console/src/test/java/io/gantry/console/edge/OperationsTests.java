package io.gantry.console.edge;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of the services two answer, one refuses connections, and one is somebody else's. */
@ConsoleTest
class OperationsTests {

    private static final String PATH = "/api/console/operations";

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void anOperatorSeesTheConsoleAndEveryInstanceAndWhyOneSaysNothing() {
        var survey = read(console.loggedIn("ops.sees", "GX", "ops").get(PATH));

        assertThat(survey.path("at").asString()).isNotEmpty();
        assertThat(of(survey, "console").path("address").asString()).endsWith(":" + console.port());
        assertThat(of(survey, "console").path("report").path("readings").valueStream())
                .extracting(reading -> reading.path("name").asString())
                .contains("gantry.console.live.clients");
        assertThat(of(survey, "progress-service").path("report").path("health").asString())
                .isEqualTo("UP");
        var notification = of(survey, "notification-service");
        assertThat(notification.has("report")).isFalse();
        assertThat(notification.path("problem").asString()).contains("refused");
        assertThat(notification.path("address").asString()).startsWith("localhost:");
    }

    @Test
    void nobodyElseDoes() {
        assertProblem(console.loggedIn("admin.looks", "GX", "admin").get(PATH), 403, "forbidden");
        assertProblem(console.get(PATH), 401, "unauthenticated");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode of(JsonNode survey, String service) {
        return survey.path("instances")
                .valueStream()
                .filter(instance -> instance.path("service").asString().equals(service))
                .findFirst()
                .orElseThrow();
    }
}
