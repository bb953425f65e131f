package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.project.RunningRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What calendars move in plans, over HTTP and through the log. */
class ScheduleMoveHttpTests extends RunningRegistry {

    private static final JsonMapper JSON = new JsonMapper();

    /** Case B03: declaring 8 October off moves both, and the calendar is the cause. */
    @Test
    void aChangedCalendarIsTheCauseOfWhatItMoves() {
        var unit = unit();
        var project = project(unit);
        var id = "C-" + unit;
        put("/projects/" + project + "/plan", "*", """
                {"activities": [
                  {"id": "POUR", "names": {"zh": "浇筑"}, "plannedStart": "2026-09-21", "plannedFinish": "2026-09-28", "weight": 1},
                  {"id": "CURED", "names": {"zh": "养护后"}, "plannedStart": "2026-10-08", "plannedFinish": "2026-10-08", "weight": 1,
                   "links": [{"predecessor": "POUR", "lagDays": 7, "lagUnit": "ELAPSED"}]},
                  {"id": "STRUCK", "names": {"zh": "拆模"}, "plannedStart": "2026-10-14", "plannedFinish": "2026-10-14", "weight": 1,
                   "links": [{"predecessor": "POUR", "lagDays": 7}]}]}""").expectStatus().isOk();
        post("/calendars", china(id, unit, false)).expectStatus().isCreated();

        put("/calendars/" + id, "\"1\"", china(id, unit, true)).expectStatus().isOk();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/projects/" + project + "/plan/moves")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[0].move.total")
                        .isEqualTo(2));
        // Coming to count, the same days under another name moved nothing: there is one entry.
        get("/projects/" + project + "/plan/moves")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].move.cause.calendar")
                .isEqualTo(id)
                .jsonPath("$.items[0].move.cause.revision")
                .isEqualTo(2)
                .jsonPath("$.items[0].move.activities[0].activityId")
                .isEqualTo("CURED")
                .jsonPath("$.items[0].move.activities[0].startAfter")
                .isEqualTo("2026-10-09")
                .jsonPath("$.items[0].move.activities[1].startAfter")
                .isEqualTo("2026-10-15")
                .jsonPath("$.items[0].move.finishBefore")
                .isEqualTo("2026-10-14")
                .jsonPath("$.items[0].move.finishAfter")
                .isEqualTo("2026-10-15");
        get("/projects/NONE/plan/moves").expectStatus().isNotFound();
    }

    @Test
    void aCalendarThatComesToCountNamesTheOneBefore() {
        var unit = unit();
        var project = project(unit);
        var id = "C-" + unit;
        // 21 September to 9 October has 12 working days in China; without a weekend it is over sooner.
        put("/projects/" + project + "/plan", "*", """
                {"activities": [
                  {"id": "A", "names": {"zh": "浇筑"}, "plannedStart": "2026-09-21", "plannedFinish": "2026-10-09", "durationDays": 12, "weight": 1}]}""").expectStatus().isOk();

        post("/calendars", calendarJson(id, unit, "日历")).expectStatus().isCreated();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/projects/" + project + "/plan/moves")
                        .expectBody()
                        .jsonPath("$.items[0].move.cause.before")
                        .isEqualTo("cn"));
    }

    private String china(String id, String unit, boolean withoutTheEighth) {
        var body = (ObjectNode) JSON.readTree(String.valueOf(
                get("/calendars/cn").expectBody(String.class).returnResult().getResponseBody()));
        body.put("id", id);
        body.set("units", JSON.createArrayNode().add(unit));
        if (withoutTheEighth) {
            body.withArray("off").addObject().put("from", "2026-10-08");
        }
        assertThat(body.path("off")).isNotEmpty();
        return body.toString();
    }
}
