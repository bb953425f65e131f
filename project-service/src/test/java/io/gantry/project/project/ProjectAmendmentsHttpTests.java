package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.gantry.project.RunningRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectAmendmentsHttpTests extends RunningRegistry {

    private static final String SET = """
            {"tier": "1BN", "sponsor": "陈立", "inStatistics": true, "flagship": true, "yearClass": "CONTINUED"}""";

    private String unit = "";

    @BeforeEach
    void placeTheUnit() {
        unit = unit();
    }

    @Test
    void saysWhatWouldChangeInEachProjectAndChangesNothing() {
        var one = project(unit);
        var other = project(unit);

        var report = json(check("{\"tier\": \"1BN\", \"sponsor\": \"陈立\"}", one, other)
                .expectStatus()
                .isOk());

        assertThat(states(report)).containsExactly("AMENDED", "AMENDED");
        assertThat(report.path("amended").asInt()).isEqualTo(2);
        var first = report.path("projects").path(0);
        assertThat(first.path("id").asString()).isEqualTo(one);
        assertThat(first.path("revision").asInt()).isEqualTo(1);
        assertThat(first.path("changes").valueStream())
                .extracting(
                        change -> change.path("field").asString(),
                        change -> change.path("before").asString("-"),
                        change -> change.path("after").asString("-"))
                .containsExactly(tuple("tier", "10BN", "1BN"), tuple("sponsor", "-", "陈立"));
        get("/projects/" + one).expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void givesAllOfThemTheSameFactsAndLeavesTheOthersAlone() {
        var below = unitBelow(unit);
        var one = project(unit);
        var other = project(unit);

        var report = json(amend(SET.replace("{", "{\"responsibleUnit\": \"" + below + "\", "), "\"中期调整\"", one, other)
                .expectStatus()
                .isOk());

        assertThat(states(report)).containsExactly("AMENDED", "AMENDED");
        assertThat(report.path("projects").path(0).path("revision").asInt()).isEqualTo(2);
        for (var id : List.of(one, other)) {
            get("/projects/" + id)
                    .expectHeader()
                    .valueEquals("ETag", "\"2\"")
                    .expectBody()
                    .json("""
                            {"names": {"zh": "龙河电池产业园"}, "leadUnit": "%s", "responsibleUnit": "%s", "tier": "1BN",
                             "sponsor": "陈立", "flagship": true, "inStatistics": true, "yearClass": "CONTINUED"}""".formatted(unit, below));
        }
        get("/projects/" + one + "/responsibility")
                .expectBody()
                .jsonPath("$.assignments[0].responsibleUnit")
                .isEqualTo(below);
    }

    @Test
    void clearsWhatMayBeAbsent() {
        var id = project(unit);
        amend(SET, "\"x\"", id).expectStatus().isOk();

        var report = json(send("", """
                        {"projects": [{"id": "%s", "revision": 2}], "set": {"flagship": false},
                         "clear": ["sponsor", "yearClass"], "reason": "x"}""".formatted(id)).expectStatus().isOk());

        assertThat(states(report)).containsExactly("AMENDED");
        get("/projects/" + id)
                .expectBody()
                .jsonPath("$.sponsor")
                .doesNotExist()
                .jsonPath("$.yearClass")
                .doesNotExist()
                .jsonPath("$.flagship")
                .doesNotExist()
                .jsonPath("$.inStatistics")
                .isEqualTo(true);
    }

    @Test
    void answersARepeatAsDoneThoughItIsBasedOnTheRevisionsBefore() {
        var one = project(unit);
        var other = project(unit);
        amend(SET, "\"x\"", one, other).expectStatus().isOk();

        var report = json(amend(SET, "\"x\"", one, other).expectStatus().isOk());

        assertThat(states(report)).containsExactly("UNCHANGED", "UNCHANGED");
        get("/projects/" + one).expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void refusesAProjectThatSomebodyHasChangedMeanwhileAndDoesTheOthers() {
        var overtaken = project(unit);
        var other = project(unit);
        put("/projects/" + overtaken, "\"1\"", projectJson(overtaken, unit, "新名称"))
                .expectStatus()
                .isOk();

        var report = json(amend(SET, "\"x\"", overtaken, other).expectStatus().isOk());

        assertThat(states(report)).containsExactly("REFUSED", "AMENDED");
        var refused = report.path("projects").path(0);
        assertThat(refused.path("revision").asInt()).isEqualTo(2);
        assertThat(refused.path("faults").path(0).path("code").asString()).isEqualTo("present-revision");
        get("/projects/" + overtaken)
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.tier")
                .isEqualTo("10BN");
    }

    @Test
    void asksForTheRevisionOfWhatChanges() {
        var id = project(unit);

        var report = json(send("", """
                        {"projects": [{"id": "%s"}], "set": {"tier": "1BN"}, "reason": "x"}""".formatted(id)).expectStatus().isOk());

        assertThat(states(report)).containsExactly("REFUSED");
        assertThat(report.at("/projects/0/faults/0/code").asString()).isEqualTo("seen-revision");
    }

    @Test
    void treatsForeignProjectsLikeSuchThatAreNotThere() {
        var own = project(unit);
        var foreign = project(unit());
        client = clientOf("li.na", unit, "office");

        var report =
                json(amend(SET, "\"x\"", own, foreign, "NOWHERE").expectStatus().isOk());

        assertThat(states(report)).containsExactly("AMENDED", "REFUSED", "REFUSED");
        assertThat(report.path("refused").asInt()).isEqualTo(2);
        for (int i = 1; i < 3; i++) {
            var refused = report.path("projects").path(i);
            assertThat(refused.has("names")).isFalse();
            assertThat(refused.has("revision")).isFalse();
            assertThat(refused.path("faults").path(0).path("code").asString()).isEqualTo("registered-project");
        }
        client = clientOf("wang.min", ROOT, "office");
        get("/projects/" + foreign).expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void tellsEverythingThatIsWrongWhateverTheProjectAndDoesNothing() {
        var id = project(unit);

        var refused = json(send("", """
                        {"projects": [{"id": "%1$s", "revision": 1}, {"id": "%1$s", "revision": 1}],
                         "set": {"responsibleUnit": "NOWHERE", "tier": "not a code", "sponsor": "陈立"},
                         "clear": ["sponsor", "leadUnit"]}""".formatted(id)).expectStatus().isEqualTo(422));

        assertThat(refused.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "projects[1].id", "set.responsibleUnit", "set.tier", "clear[0]", "clear[1]", "reason");
        get("/projects/" + id).expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void asksForSomethingToChangeAndTakesTwoHundredProjectsAtMost() {
        send("/check", "{\"projects\": [{\"id\": \"P\"}], \"reason\": \"x\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("set");
        var many = IntStream.rangeClosed(0, 200).mapToObj(i -> "N-" + i).toArray(String[]::new);
        check(SET, many)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("projects");
        check(SET, Arrays.copyOf(many, 200)).expectStatus().isOk();
    }

    @Test
    void putsEachProjectOnRecordWithReasonAndWhatWasChanged() {
        var one = project(unit);
        var other = project(unit);
        amend("{\"tier\": \"1BN\"}", "\"中期调整\"", one, other).expectStatus().isOk();

        for (var id : List.of(one, other)) {
            get("/projects/" + id + "/history")
                    .expectBody()
                    .jsonPath("$.items[0].reason")
                    .isEqualTo("中期调整")
                    .jsonPath("$.items[0].changes[0].field")
                    .isEqualTo("tier");
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var trail = json(
                    get("/audit?action=amendProjects&limit=500").expectStatus().isOk());
            assertThat(trail.path("items").valueStream())
                    .filteredOn(entry ->
                            List.of(one, other).contains(entry.at("/about/id").asString("")))
                    .extracting(
                            entry -> entry.path("reason").asString(),
                            entry -> entry.at("/changes/0/after").asString())
                    .containsExactly(tuple("中期调整", "1BN"), tuple("中期调整", "1BN"));
        });
    }

    private ResponseSpec check(String set, String... ids) {
        return send("/check", "{\"projects\": [%s], \"set\": %s, \"reason\": \"x\"}".formatted(chosen(ids, "}"), set));
    }

    /** Based on the first revision of each. */
    private ResponseSpec amend(String set, String reason, String... ids) {
        return send(
                "",
                "{\"projects\": [%s], \"set\": %s, \"reason\": %s}"
                        .formatted(chosen(ids, ", \"revision\": 1}"), set, reason));
    }

    private static String chosen(String[] ids, String rest) {
        return Arrays.stream(ids).map(id -> "{\"id\": \"" + id + "\"" + rest).collect(Collectors.joining(", "));
    }

    private ResponseSpec send(String path, String body) {
        return post("/project-amendments" + path, body);
    }

    private static List<String> states(JsonNode report) {
        return report.path("projects")
                .valueStream()
                .map(project -> project.path("state").asString())
                .toList();
    }

    private static JsonNode json(ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(String.valueOf(
                        answer.expectBody(String.class).returnResult().getResponseBody()));
    }
}
