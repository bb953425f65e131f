package io.gantry.console.edge;

import static io.gantry.console.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.StubService;
import io.gantry.console.Surroundings;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes along with a session. One service answers by the path, one refuses connections. */
@ConsoleTest
class VisitTests {

    private static final String PATH = "/api/console/visit";

    private static final StubService service = Surroundings.SERVICE;

    private ConsoleUnderTest visitor;
    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        visitor = new ConsoleUnderTest(port);
        console = visitor.loggedIn("li.na", "GX-HB", "unit");
    }

    @Test
    void tellsWhoIsThereAndWhatTheServicesAnswer() {
        var plain = "/api/progress/told/projects?sort=WORST&q=%E9%BE%99%2F..&ids=a,b";
        var named = "/api/identity/told/GX-2026.017%20%E9%BE%99";

        var visit = read(console.get(pathOf(console, plain, named, plain)));

        var session = read(console.get("/api/console/session"));
        var told = visit.path("session");
        assertThat(told.propertyNames()).isEqualTo(session.propertyNames()).contains("at", "csrf", "expiresAt");
        assertThat(List.of("account", "unit", "roles", "rights", "zone", "expiresAt"))
                .allSatisfy(field -> assertThat(told.path(field)).isEqualTo(session.path(field)));
        assertThat(answersIn(visit)).isEqualTo(Map.of(plain, plain, named, named));
    }

    @Test
    void asksInTheNameOfWhoeverIsSignedInAndAsTheBrowserWould() throws InterruptedException {
        console.send(console.request(pathOf(console, "/api/progress/told/names"))
                .header("Accept-Language", "en")
                .header("Accept-Encoding", "gzip")
                .header("Gantry-After", "gantry.delay-events.v1-3@7")
                .header("X-Forwarded-For", "10.0.0.1")
                .build());

        var asked = service.asked("/api/progress/told/names");
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.headers().get("Authorization"))
                .singleElement()
                .asString()
                .startsWith("Bearer ey");
        assertThat(asked.headers().get("Accept-language")).containsExactly("en");
        assertThat(asked.headers().get("Gantry-after")).containsExactly("gantry.delay-events.v1-3@7");
        assertThat(asked.headers().get("X-forwarded-for"))
                .singleElement()
                .asString()
                .matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
        assertThat(asked.headers()).doesNotContainKeys("Cookie", "Accept-encoding");
    }

    @Test
    void leavesOutWhateverIsNotAWholeAnswerSoon() {
        var visit = read(console.get(pathOf(
                console,
                "/api/progress/silent",
                "/api/progress/broken",
                "/api/progress/refused",
                "/api/notification/alerts",
                "/api/progress/told/behind",
                "/api/progress/told/text",
                "/api/progress/told/long",
                "/api/progress/told/rules")));

        assertThat(visit.path("session").path("account").asString()).isEqualTo("li.na");
        assertThat(answersIn(visit)).containsOnlyKeys("/api/progress/told/rules");
    }

    @Test
    void asksNothingForSomebodyWithOtherRights() throws InterruptedException {
        var leader = visitor.loggedIn("li.na", "GX-HB", "leader", "unit");

        var visit = read(leader.get(pathOf(console, "/api/progress/told/of-others")));
        console.get("/api/progress/told/afterwards");

        assertThat(visit.path("session").path("roles")).hasSize(2);
        assertThat(answersIn(visit)).isEmpty();
        assertThat(service.upTo("/api/progress/told/afterwards"))
                .noneMatch(asked -> asked.uri().contains("of-others"));
    }

    @Test
    void answers401WithoutASessionAndAsksNothing() throws InterruptedException {
        var path = pathOf(console, "/api/progress/told/of-nobody");

        assertProblem(visitor.get(path), 401, "unauthenticated");
        assertProblem(
                console.send(console.request(path)
                        .header("Authorization", "Bearer gtk_1_secret")
                        .build()),
                401,
                "unauthenticated");
        console.get("/api/progress/told/afterwards");

        assertThat(service.upTo("/api/progress/told/afterwards"))
                .noneMatch(asked -> asked.uri().contains("of-nobody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/api/console/session",
                "/api/console/visit",
                "/api/live",
                "/logout",
                "http://localhost/api/progress/rules",
                "/api/progress",
                "/api/progress/",
                "/api/progress/../console/session",
                "/api/progress/./rules",
                "/api/progress/..",
                "/api/progress//rules",
                "/api/progress/%2e%2E/rules",
                "/api/progress/a%2fb",
                "/api/progress/a%5Cb",
                "/api/progress/a\\b",
                "/api/progress/rules;a=b",
                "/api/progress/rules#a",
                "/api/progress/two words",
                "/api/progress/rules\r\nX-Real-IP: 1",
                "/api/progress/%0d",
                "/api/progress/%",
                "/api/progress/龙"
            })
    void refusesWhatIsNoPlainPathOfAService(String path) {
        assertProblem(console.get(pathOf(console, "/api/progress/told/rules", path)), 400, "malformed-request");
    }

    @Test
    void refusesMoreThanEight() {
        var nine = new String[9];
        Arrays.setAll(nine, i -> "/api/progress/told/" + i);

        assertProblem(console.get(pathOf(console, nine)), 400, "malformed-request");
    }

    /** The visit of somebody with the rights of {@code who} to {@code paths}. */
    private static String pathOf(ConsoleUnderTest who, String... paths) {
        var rights = read(who.get("/api/console/session")).path("rights").asString();
        return Arrays.stream(paths)
                .map(path -> "&of=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .collect(Collectors.joining("", PATH + "?rights=" + rights, ""));
    }

    private static Map<String, String> answersIn(JsonNode visit) {
        return visit.path("answers").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        answer -> answer.getValue().path("asked").asString()));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
