package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.http.page.Cursor;
import io.gantry.project.LargePlans;
import io.gantry.project.RunningRegistry;
import io.gantry.testing.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class PlanHttpTests extends RunningRegistry {

    private String unit = "";
    private String id = "";
    private String plan = "";

    @BeforeEach
    void registerAProject() {
        unit = unit();
        id = project(unit);
        plan = "/projects/" + id + "/plan";
    }

    @Test
    void isEmptyAndAtRevision0BeforeTheFirstPlan() {
        get(plan)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .json("""
                        {"revision": 0, "activities": [], "total": 0, "warnings": []}""")
                .jsonPath("$.plannedFinish")
                .doesNotExist();
    }

    @Test
    void hasARevisionOfItsOwn() {
        put(plan, "\"0\"", planJson("A1"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                        {"revision": 1, "total": 1, "plannedFinish": "2026-04-01", "warnings": []}""");

        get(plan)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json(planJson("A1"))
                .jsonPath("$.activities[0].position")
                .isEqualTo(0)
                .jsonPath("$.next")
                .doesNotExist();
        get("/projects/" + id)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.plan")
                .doesNotExist();
    }

    @Test
    void takesBackWhatItHasGivenAndChangesNothing() {
        put(plan, "\"0\"", planJson("A1")).expectStatus().isOk();
        var read = textOf(get(plan));

        for (var tag : new String[] {"\"1\"", "\"0\""}) {
            put(plan, tag, read).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        }
        put("/projects/" + project(unit) + "/plan", "\"0\"", "{\"activities\": []}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"");
    }

    @Test
    void changesOneActivityAndLeavesTheOthers() {
        put(plan, "\"0\"", LargePlans.json(3, "2026-04-01")).expectStatus().isOk();

        var changed = LargePlans.activity("A00001", "2026-05-01").replace("\"id\": \"A00001\",", "\"reason\": \"雨季\",");
        put(plan + "/activities/A00001", "\"1\"", changed)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.plannedFinish")
                .isEqualTo("2026-05-01");

        get(plan)
                .expectBody()
                .jsonPath("$.activities[*].plannedFinish")
                .isEqualTo(List.of("2026-04-01", "2026-05-01", "2026-04-01"))
                .jsonPath("$.activities[*].id")
                .isEqualTo(List.of("A00000", "A00001", "A00002"));
    }

    @Test
    void addsAnActivityBehindTheLast() {
        put(plan, "\"0\"", LargePlans.json(3, "2026-04-01")).expectStatus().isOk();

        put(plan + "/activities/NEW", "\"1\"", activityJson("NEW"))
                .expectStatus()
                .isOk();

        get(plan)
                .expectBody()
                .jsonPath("$.activities[3].id")
                .isEqualTo("NEW")
                .jsonPath("$.activities[3].position")
                .isEqualTo(30);
    }

    @Test
    void addsNoActivityUnderAnIdThatIsNone() {
        for (var wrong : new String[] {"A 1", "环", "-A"}) {
            isAbout("id", 422, putOne(wrong, activityJson("A1")));
        }
        get(plan).expectHeader().valueEquals("ETag", "\"0\"");
    }

    @Test
    void removesAnActivityWithAReason() {
        put(plan, "\"0\"", LargePlans.json(3, "2026-04-01")).expectStatus().isOk();

        isAbout("reason", 422, delete(plan + "/activities/A00001", "\"1\""));
        delete(plan + "/activities/A00001?reason=x", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");

        get(plan).expectBody().jsonPath("$.activities[*].id").isEqualTo(List.of("A00000", "A00002"));
        delete(plan + "/activities/NOTHING?reason=x", "\"2\"").expectStatus().isNotFound();
    }

    @Test
    void setsAndRemovesSeveralActivitiesAtOnce() {
        put(plan, "\"0\"", LargePlans.json(4, "2026-04-01")).expectStatus().isOk();

        postChange(plan + "/changes", "\"1\"", """
                {"set": [%s, %s], "removed": ["A00002"], "reason": "优化"}""".formatted(
                                activityJson("NEW"), LargePlans.activity("A00000", "2026-06-01")))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(4);

        get(plan)
                .expectBody()
                .jsonPath("$.activities[*].id")
                .isEqualTo(List.of("A00000", "A00001", "A00003", "NEW"))
                .jsonPath("$.activities[0].plannedFinish")
                .isEqualTo("2026-06-01");
        isAbout(
                "removed[0]",
                422,
                postChange(plan + "/changes", "\"2\"", "{\"removed\": [\"NEVER\"], \"reason\": \"x\"}"));
    }

    @Test
    void answersRepeatsAsDoneThoughTheyAreBasedOnTheRevisionBefore() {
        put(plan, "\"0\"", LargePlans.json(4, "2026-04-01")).expectStatus().isOk();
        var changes = """
                {"set": [%s], "removed": ["A00003"], "reason": "优化"}""".formatted(activityJson("NEW"));

        for (int i = 0; i < 2; i++) {
            isAtRevision(
                    2,
                    put(plan + "/activities/A00001", "\"1\"", withReason(LargePlans.activity("A00001", "2026-05-01"))));
        }
        for (int i = 0; i < 2; i++) {
            isAtRevision(3, delete(plan + "/activities/A00002?reason=x", "\"2\""));
        }
        for (int i = 0; i < 2; i++) {
            isAtRevision(4, postChange(plan + "/changes", "\"3\"", changes));
        }
        for (int i = 0; i < 2; i++) {
            isAtRevision(5, put(plan, "\"4\"", withReason(planJson("A9"))));
        }
    }

    @Test
    void needsTheRevisionThatAChangeIsBasedOn() {
        put(plan, "\"0\"", planJson("A1")).expectStatus().isOk();

        for (var answer : List.of(
                put(plan, "\"0\"", planJson("A2")),
                put(plan + "/activities/A2", "\"0\"", activityJson("A2")),
                delete(plan + "/activities/A1?reason=x", "\"0\""),
                postChange(plan + "/changes", "\"7\"", "{\"removed\": [\"A1\"], \"reason\": \"x\"}"))) {
            answer.expectStatus().isEqualTo(412).expectHeader().valueEquals("ETag", "\"1\"");
        }
    }

    @Test
    void wantsToKnowWhyADateMovesOrAnActivityGoes() {
        put(plan, "\"0\"", LargePlans.json(2, "2026-04-01")).expectStatus().isOk();

        isAbout("reason", 422, put(plan, "\"1\"", LargePlans.json(2, "2026-04-02")));
        isAbout("reason", 422, put(plan, "\"1\"", LargePlans.json(1, "2026-04-01")));
        isAbout("reason", 422, put(plan + "/activities/A00001", "\"1\"", LargePlans.activity("A00001", "2026-05-01")));
        isAtRevision(2, put(plan, "\"1\"", LargePlans.json(3, "2026-04-01")));
        isAtRevision(3, put(plan, "\"2\"", withReason(LargePlans.json(3, "2026-04-02"))));
    }

    @Test
    void warnsOfAPlanThatEndsAfterTheRequiredFinish() {
        put(plan, "\"0\"", LargePlans.json(2, "2027-07-10"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0]")
                .value(warning -> assertThat(String.valueOf(warning))
                        .contains(
                                "code=ends-after-required-finish",
                                "plannedFinish=2027-07-10",
                                "requiredFinish=2027-06-30",
                                "days=10"));
        get(plan).expectBody().jsonPath("$.warnings[0].days").isEqualTo(10);

        put(plan, "\"1\"", withReason(LargePlans.json(2, "2027-06-30")))
                .expectBody()
                .jsonPath("$.warnings.length()")
                .isEqualTo(0);
    }

    @Test
    void saysOfAPlanAllThatIsWrongAtOnce() {
        put(plan, "\"0\"", """
                {"activities": [
                  {"id": "A1", "names": {"zh": "打桩"}, "plannedStart": "2026-03-02", "plannedFinish": "2026-03-01",
                   "weight": 1},
                  {"id": "A1", "names": {"zh": ""}, "plannedStart": "2026-03-02", "plannedFinish": "2026-03-02",
                   "weight": 1E+10, "responsibleUnit": "NOBODY"}]}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://gantry.io/problems/invalid-content")
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(String.valueOf(fields))
                        .contains(
                                "activities[0].plannedFinish",
                                "activities[1].id",
                                "activities[1].names.zh",
                                "activities[1].weight",
                                "activities[1].responsibleUnit"));
        isAbout("activities[0].weight", 422, put(plan, "\"0\"", planJson("A1").replace("2.5", "1E+1000000000")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-12-30T16:00:00.000Z\"",
                "20420",
                "[2026, 11, 27]",
                "\"2026-02-30\"",
                "\"26-02-03\"",
                "\"+2026-02-03\"",
                "\"\"",
                "true"
            })
    void takesADateInItsOwnFormOnly(String date) {
        isAbout(
                "activities[0].plannedFinish",
                400,
                put(plan, "\"0\"", planJson("A1").replace("\"2026-04-01\"", date)));
        get(plan).expectHeader().valueEquals("ETag", "\"0\"");
    }

    @Test
    void isReadPageByPageAndSaysOnlyThatThereIsMoreWhereThereIs() {
        put(plan, "\"0\"", LargePlans.json(4, "2026-04-01")).expectStatus().isOk();

        var next = Cursor.of("10", "A00001").text();
        get(plan + "?limit=2")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.activities.length()")
                .isEqualTo(2)
                .jsonPath("$.total")
                .isEqualTo(4)
                .jsonPath("$.next")
                .isEqualTo(next);
        get(plan + "?limit=2&after=" + next)
                .expectBody()
                .jsonPath("$.activities[*].id")
                .isEqualTo(List.of("A00002", "A00003"))
                .jsonPath("$.next")
                .doesNotExist();
        for (var query : new String[] {"limit=0", "limit=10001", "limit=x", "after=x"}) {
            isAbout(query.substring(0, query.indexOf('=')), 400, get(plan + "?" + query));
        }
    }

    @Test
    void tellsItsHistoryLatestFirst() {
        put(plan, "\"0\"", LargePlans.json(3, "2026-04-01")).expectStatus().isOk();
        put(plan, "\"1\"", withReason(LargePlans.json(2, "2026-04-09")))
                .expectStatus()
                .isOk();

        get(plan + "/history")
                .expectBody()
                .jsonPath("$.items[*].revision")
                .isEqualTo(List.of(2, 1))
                .jsonPath("$.items[0].reason")
                .isEqualTo("顺延")
                .jsonPath("$.items[0].by.account")
                .isEqualTo("wang.min")
                .jsonPath("$.items[0].changed")
                .isEqualTo(2)
                .jsonPath("$.items[0].removed")
                .isEqualTo(1)
                .jsonPath("$.items[0].changes[0].field")
                .isEqualTo("plannedFinish")
                .jsonPath("$.items[0].changes[0].before")
                .isEqualTo("2026-04-01")
                .jsonPath("$.items[0].changes[0].after")
                .isEqualTo("2026-04-09")
                .jsonPath("$.items[1].added")
                .isEqualTo(3)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void holdsTenThousandActivities() {
        put(plan, "\"0\"", LargePlans.json(10_000, "2026-04-01"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(10_000);
        isAtRevision(
                2, put(plan + "/activities/A05000", "\"1\"", withReason(LargePlans.activity("A05000", "2026-05-01"))));

        get(plan)
                .expectBody()
                .jsonPath("$.activities.length()")
                .isEqualTo(10_000)
                .jsonPath("$.activities[5000].plannedFinish")
                .isEqualTo("2026-05-01")
                .jsonPath("$.next")
                .doesNotExist();
        isAbout("activities", 422, put(plan + "/activities/NEW", "\"2\"", activityJson("NEW")));
        isAbout("activities", 422, put(plan, "\"2\"", LargePlans.json(10_001, "2026-04-01")));
    }

    @Test
    void letsAllEditorsThroughOneAfterTheOtherWhoSayThatAnyRevisionWillDo() {
        put(plan, "\"0\"", LargePlans.json(6, "2026-04-01")).expectStatus().isOk();
        var editors = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> put(
                                plan + "/activities/A0000" + i,
                                "*",
                                withReason(LargePlans.activity("A0000" + i, "2026-05-0" + (i + 1))))
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(Race.of(editors)).containsOnly(200);

        get(plan)
                .expectHeader()
                .valueEquals("ETag", "\"7\"")
                .expectBody()
                .jsonPath("$.activities[*].plannedFinish")
                .isEqualTo(IntStream.range(0, 6)
                        .mapToObj(i -> "2026-05-0" + (i + 1))
                        .toList());
    }

    private ResponseSpec putOne(String activityId, String body) {
        return client.put()
                .uri("/api/registry" + plan + "/activities/{id}", activityId)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static String withReason(String body) {
        return body.replaceFirst("\\{", "{\"reason\": \"顺延\", ");
    }

    private static ResponseSpec isAbout(String field, int status, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.field").isEqualTo(field);
        return answer;
    }

    private static void isAtRevision(long revision, ResponseSpec answer) {
        answer.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"" + revision + "\"");
    }

    private static String textOf(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
