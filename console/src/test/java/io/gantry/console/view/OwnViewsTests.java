package io.gantry.console.view;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConsoleTest
class OwnViewsTests {

    private static final String LATE = """
            {"items": [{"name": "滞后", "query": "lamp=RED&sort=gap", "hidden": ["stage"]}]}""";

    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void areThereWhereverTheirHolderSignsInAndForNobodyElse() {
        var here = console.loggedIn("view.holder", "GX-HB", "unit");
        assertThat(json(here.get("/api/console/views")).path("items")).isEmpty();

        var saved = put(here, "\"0\"", LATE);

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.headers().firstValue("ETag")).contains("\"1\"");
        var elsewhere = json(console.loggedIn("view.holder", "GX-HB", "unit").get("/api/console/views"));
        assertThat(elsewhere.path("revision").asInt()).isEqualTo(1);
        assertThat(elsewhere.path("items")).hasSize(1);
        assertThat(elsewhere.at("/items/0/query").asString()).isEqualTo("lamp=RED&sort=gap");
        assertThat(elsewhere.at("/items/0/hidden/0").asString()).isEqualTo("stage");
        var other = console.loggedIn("view.other", "GX-HB", "unit");
        assertThat(json(other.get("/api/console/views")).path("items")).isEmpty();
    }

    @Test
    void areNotLostToAnotherChangeAndARepeatIsHarmless() {
        var here = console.loggedIn("view.twice", "GX-HB", "unit");
        put(here, "\"0\"", LATE);

        assertThat(put(here, "\"0\"", LATE).headers().firstValue("ETag")).contains("\"1\"");
        assertProblem(put(here, "\"0\"", "{\"items\": []}"), 412, "stale-revision");
        assertProblem(put(here, null, "{\"items\": []}"), 428, "revision-required");
        assertThat(put(here, "\"1\"", "{\"items\": []}").headers().firstValue("ETag"))
                .contains("\"2\"");
    }

    @Test
    void haveNamesOfTheirOwnAndEndAtTwenty() {
        var here = console.loggedIn("view.names", "GX-HB", "unit");

        var faulty = put(here, "*", """
                {"items": [{"name": "Late", "query": "", "hidden": []}, {"name": "late", "query": "", "hidden": []}]}""");
        assertProblem(faulty, 422, "invalid-content");
        assertThat(faulty.body()).contains("\"items[1].name\"", "view-name-once");
        assertProblem(put(here, "*", """
                {"items": [{"name": " ", "query": "滞 后", "hidden": ["<b>"]}]}"""), 422, "invalid-content");
        assertProblem(put(here, "*", many(21)), 422, "invalid-content");
        assertThat(put(here, "*", many(20)).statusCode()).isEqualTo(200);
    }

    @Test
    void areForWhoeverIsSignedIn() {
        assertProblem(console.get("/api/console/views"), 401, "unauthenticated");
    }

    private static String many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"name\": \"N%d\", \"query\": \"\", \"hidden\": []}".formatted(i))
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static HttpResponse<String> put(ConsoleUnderTest who, @Nullable String ifMatch, String body) {
        var request = who.request("/api/console/views")
                .header("X-CSRF-TOKEN", who.csrfToken())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return who.send(request.build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
