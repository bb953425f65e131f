package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** The slip ledger and the baselines over HTTP, with the dates of case B09. */
class LedgerHttpTests extends RunningRegistry {

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
    void isEmptyBeforeTheFirstPlan() {
        get(plan + "/slips").expectStatus().isOk().expectBody().json("{\"items\": []}");
        get(plan + "/baselines").expectBody().json("{\"items\": [], \"most\": 20}");
        get(plan + "/baselines/0").expectStatus().isNotFound();
        get(plan + "/slips/holders").expectBody().json("{\"holders\": []}");
        get(plan + "/slips/summary").expectBody().json("""
                        {"revision": 0, "completed": false, "deadlines": [], "entries": 0,
                         "required": {"original": "2027-06-30", "latest": "2027-06-30"}}""").jsonPath("$.plan").doesNotExist();
    }

    @Test
    void writesTwoEntriesForTwoRevisionsAndNoneForAPlanThatIsSentAgain() {
        lay();
        move("2026-07-15", "雨季停工");
        var read = textOf(get(plan));
        put(plan, "\"2\"", read).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        move("2026-07-31", "主材未到");

        get(plan + "/slips")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[*].finish.workingDays")
                .isEqualTo(List.of(12, 11))
                .jsonPath("$.items[*].cumulative.workingDays")
                .isEqualTo(List.of(23, 11))
                .jsonPath("$.items[*].reason")
                .isEqualTo(List.of("主材未到", "雨季停工"))
                .json("""
                        {"items": [{"activity": "A1", "names": {"zh": "打桩"}, "revision": 3, "returned": false,
                          "before": {"start": "2026-03-02", "finish": "2026-07-15"},
                          "after": {"start": "2026-03-02", "finish": "2026-07-31"},
                          "original": {"start": "2026-03-02", "finish": "2026-06-30"},
                          "start": {"days": 0, "workingDays": 0, "assumed": false},
                          "by": {"account": "wang.min"}}, {"revision": 2}]}""");
        get(plan + "/slips?activity=A2").expectBody().json("{\"items\": []}");
    }

    @Test
    void standsBesideTheOriginalWhenTheProjectIsCompleted() {
        lay();
        move("2026-07-15", "雨季停工");
        move("2026-07-31", "主材未到");
        put("/projects/" + id + "/stage", "*", """
                {"stage": "SIGNED", "on": "2026-01-05"}""").expectStatus().isOk();
        put("/projects/" + id + "/stage", "*", """
                {"stage": "COMPLETED", "on": "2026-08-05"}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("closeOpen"));
        put("/projects/" + id + "/stage", "*", """
                {"stage": "COMPLETED", "on": "2026-08-05", "closeOpen": true}""").expectStatus().isOk();

        get(plan + "/slips/summary").expectBody().json("""
                        {"revision": 3, "judged": "2026-08-05", "completed": true, "entries": 2,
                         "plan": {"original": "2026-06-30", "latest": "2026-07-31",
                           "slip": {"days": 31, "workingDays": 23, "assumed": false},
                           "lateToOriginal": {"days": 36, "workingDays": 26},
                           "lateToLatest": {"days": 5, "workingDays": 3}}}""");
    }

    /** The days from 1 July to 5 August are 36: 20 up to the 20th, 16 from the 21st. A2 is late from 2 April, 110 days more than 16. */
    @Test
    void chargesTheDaysLateToWhoHeldThem() {
        var next = unit();
        lay();
        move("2026-07-31", "雨季停工");
        get(plan + "/slips/holders").expectStatus().isOk().expectBody().json("{\"completed\": false}");
        put("/projects/" + id + "/stage", "*", """
                {"stage": "SIGNED", "on": "2026-01-05"}""").expectStatus().isOk();
        put("/projects/" + id + "/stage", "*", """
                {"stage": "COMPLETED", "on": "2026-08-05", "closeOpen": true}""").expectStatus().isOk();
        answers(unit, "2026-01-05");
        answers(next, "2026-07-21");

        get(plan + "/slips/holders")
                .expectBody()
                .json("""
                        {"judged": "2026-08-05", "completed": true, "holders": [
                          {"unit": "%s", "activities": 2, "lateToOriginal": {"days": 130}, "lateToLatest": {"days": 110}},
                          {"unit": "%s", "activities": 2, "lateToOriginal": {"days": 32, "workingDays": 24, "assumed": false},
                            "lateToLatest": {"days": 21, "workingDays": 15}}]}""".formatted(unit, next))
                .jsonPath("$.holders.length()")
                .isEqualTo(2);
    }

    private void answers(String responsible, String from) {
        put("/projects/" + id + "/responsibility", "*", """
                {"leadUnit": "%1$s", "responsibleUnit": "%2$s", "fieldUnit": "%1$s", "from": "%3$s"}""".formatted(unit, responsible, from))
                .expectStatus()
                .isOk();
    }

    @Test
    void tellsHowTheOrderedFinishWasMoved() {
        put(
                        "/projects/" + id,
                        "\"1\"",
                        projectJson(id, unit, "产业园").replace("2027-06-30\"}", "2027-09-30\", \"reason\": \"调整\"}"))
                .expectStatus()
                .isOk();

        get(plan + "/slips/summary").expectBody().json("""
                        {"required": {"original": "2027-06-30", "latest": "2027-09-30", "slip": {"days": 92, "assumed": true}},
                         "deadlines": [{"revision": 2, "before": "2027-06-30", "after": "2027-09-30", "reason": "调整",
                           "by": {"account": "wang.min"}}]}""");
    }

    @Test
    void anActivityTakenOutAndPutBackKeepsItsBaselineAndNeedsAReasonForOtherDates() {
        lay();
        delete(plan + "/activities/A1?reason=x", "\"1\"").expectStatus().isOk();
        get(plan + "/baselines/0")
                .expectBody()
                .json("{\"items\": [{\"id\": \"A1\", \"finish\": \"2026-06-30\"}, {\"id\": \"A2\"}]}")
                .jsonPath("$.items[0].present")
                .doesNotExist();

        put(plan + "/activities/A1", "\"2\"", activity("A1", "2026-07-15", null))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("reason"));
        put(plan + "/activities/A1", "\"2\"", activity("A1", "2026-06-30", null))
                .expectStatus()
                .isOk();
        get(plan + "/slips").expectBody().json("{\"items\": []}");

        delete(plan + "/activities/A1?reason=x", "\"3\"").expectStatus().isOk();
        put(plan + "/activities/A1", "\"4\"", activity("A1", "2026-07-15", "恢复"))
                .expectStatus()
                .isOk();
        get(plan + "/slips").expectBody().json("""
                        {"items": [{"activity": "A1", "returned": true, "before": {"finish": "2026-06-30"},
                          "original": {"finish": "2026-06-30"}, "cumulative": {"workingDays": 11}}]}""");
        get(plan + "/baselines/0?limit=1")
                .expectBody()
                .json("{\"items\": [{\"id\": \"A1\", \"finish\": \"2026-06-30\", \"slip\": {\"workingDays\": 11}}]}")
                .jsonPath("$.next")
                .exists();
    }

    @Test
    void addsABaselineWithNameAndReasonOnce() {
        lay();
        move("2026-07-15", "雨季停工");
        var baseline = "{\"name\": \"年度调整\", \"reason\": \"批复\"}";

        postChange(plan + "/baselines", "\"1\"", baseline).expectStatus().isEqualTo(412);
        post(plan + "/baselines", baseline).expectStatus().isEqualTo(428);
        postChange(plan + "/baselines", "\"2\"", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            postChange(plan + "/baselines", "\"2\"", baseline)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .json("{\"number\": 1, \"revision\": 2, \"name\": \"年度调整\", \"reason\": \"批复\"}");
        }
        move("2026-07-31", "主材未到");
        postChange(plan + "/baselines", "\"3\"", baseline)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("name");

        get(plan + "/baselines")
                .expectBody()
                .json(
                        "{\"items\": [{\"number\": 0, \"revision\": 1}, {\"number\": 1, \"by\": {\"account\": \"wang.min\"}}]}");
        get(plan + "/baselines/1?limit=1").expectBody().json("""
                        {"items": [{"id": "A1", "names": {"zh": "打桩"}, "start": "2026-03-02", "finish": "2026-07-15",
                          "present": {"finish": "2026-07-31"}, "slip": {"workingDays": 12}}]}""");
        var next = nextOf(get(plan + "/baselines/1?limit=1"));
        get(plan + "/baselines/1?limit=1&after=" + next)
                .expectBody()
                .json("{\"items\": [{\"id\": \"A2\"}]}")
                .jsonPath("$.next")
                .doesNotExist();
        get(plan + "/baselines/2").expectStatus().isNotFound();
        get(plan + "/baselines/1?limit=0").expectStatus().isBadRequest();
        get(plan + "/baselines/first").expectStatus().isBadRequest();
    }

    @Test
    void readsTheLedgerInPages() {
        lay();
        for (int day = 1; day <= 5; day++) {
            move("2026-07-0" + day, "顺延");
        }

        var first = get(plan + "/slips?limit=2");
        first.expectBody().jsonPath("$.items[*].revision").isEqualTo(List.of(6, 5));
        get(plan + "/slips?limit=3&after=" + nextOf(get(plan + "/slips?limit=2")))
                .expectBody()
                .jsonPath("$.items[*].revision")
                .isEqualTo(List.of(4, 3, 2))
                .jsonPath("$.next")
                .doesNotExist();
        get(plan + "/slips?after=nonsense").expectStatus().isBadRequest();
    }

    private void lay() {
        put(plan, "\"0\"", "{\"activities\": [" + activity("A1", "2026-06-30", null) + "," + activityJson("A2") + "]}")
                .expectStatus()
                .isOk();
    }

    private void move(String finish, String reason) {
        put(plan + "/activities/A1", "*", activity("A1", finish, reason))
                .expectStatus()
                .isOk();
    }

    private static String activity(String id, String finish, @Nullable String reason) {
        var moved = activityJson(id).replace("2026-04-01", finish);
        return reason == null ? moved : moved.replace("{\"id\"", "{\"reason\": \"" + reason + "\", \"id\"");
    }

    private static String nextOf(ResponseSpec answer) {
        var body = textOf(answer);
        assertThat(body).contains("\"next\"");
        return JsonMapper.shared().readTree(body).path("next").asString();
    }

    private static String textOf(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
