package io.gantry.console.session;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConsoleTest
class OwnSessionsTests {

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void areListedForTheirHolderAndNobodyElse() {
        var here = console.loggedIn("own.lists", "GX-HB", "unit");
        console.loggedIn("own.lists", "GX-HB", "unit");
        console.loggedIn("own.other", "GX-HB", "unit");

        var listed = list(here);

        assertThat(listed).hasSize(2);
        assertThat(listed).filteredOn(each -> each.path("current").asBoolean()).hasSize(1);
        assertThat(listed).allSatisfy(each -> {
            assertThat(each.path("address").asString()).isEqualTo("127.0.0.1");
            assertThat(each.path("agent").asString()).startsWith("Java-http-client");
            assertThat(each.path("begunAt").asString()).isNotEmpty();
            assertThat(each.path("lastUsedAt").asString()).isNotEmpty();
        });
    }

    @Test
    void areEndedByTheirHolder() {
        var here = console.loggedIn("own.ends", "GX-HB", "unit");
        var there = console.loggedIn("own.ends", "GX-HB", "unit");
        var other = list(here).stream()
                .filter(each -> !each.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        try (var lines = there.lines("/api/live").body()) {
            assertThat(delete(here, "/api/console/sessions/" + other).statusCode())
                    .isEqualTo(204);

            // Reads until the console closes the stream.
            assertThat(lines.filter(line -> line.matches("event:(?!beat).*"))).isEmpty();
        }
        assertProblem(there.get("/api/console/session"), 401, "session-ended");
        assertThat(list(here)).hasSize(1);
    }

    @Test
    void areNotEndedByOthers() {
        var liNa = console.loggedIn("own.victim", "GX-HB", "unit");
        var id = list(liNa).get(0).path("id").asString();
        var other = console.loggedIn("own.attacker", "GX-HB", "admin");

        assertProblem(delete(other, "/api/console/sessions/" + id), 404, "not-found");

        assertThat(list(liNa)).hasSize(1);
    }

    @Test
    void areNotEndedAllAtOnceUnlessTheLogHasIt() {
        var here = console.loggedIn("own.everywhere", "GX-HB", "unit");

        assertProblem(delete(here, "/api/console/sessions"), 503, "unavailable");

        assertThat(list(here)).hasSize(1);
    }

    private static List<JsonNode> list(ConsoleUnderTest who) {
        return JsonMapper.shared()
                .readTree(who.get("/api/console/sessions").body())
                .path("items")
                .valueStream()
                .toList();
    }

    private static HttpResponse<String> delete(ConsoleUnderTest who, String path) {
        HttpRequest request = who.request(path)
                .header("X-CSRF-TOKEN", who.csrfToken())
                .DELETE()
                .build();
        return who.send(request);
    }
}
