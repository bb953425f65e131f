package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** Plans with networks and what they amount to, over HTTP. Dates of cases are those of the calendar of 2026. */
class ScheduleHttpTests extends RunningRegistry {

    private String unit = "";
    private String plan = "";

    @BeforeEach
    void registerAProject() {
        unit = unit();
        plan = "/projects/" + project(unit) + "/plan";
    }

    @Test
    void keepsTheNetworkAndTakesItBackUnchanged() {
        set(
                activity("S", "2026-11-02", "2026-11-13"),
                activity("A", "2026-11-02", "2026-11-05", "\"parent\":\"S\",\"durationDays\":4"),
                activity(
                        "B",
                        "2026-11-06",
                        "2026-11-13",
                        "\"parent\":\"S\",\"links\":[{\"predecessor\":\"A\"},"
                                + "{\"predecessor\":\"A\",\"type\":\"FF\",\"lagDays\":3,\"lagUnit\":\"ELAPSED\"}],"
                                + "\"constraint\":{\"kind\":\"FNLT\",\"date\":\"2026-11-20\"}"));

        var read = textOf(get(plan));
        get(plan)
                .expectBody()
                .jsonPath("$.activities[1].parent")
                .isEqualTo("S")
                .jsonPath("$.activities[1].durationDays")
                .isEqualTo(4)
                .jsonPath("$.activities[2].links[0].type")
                .isEqualTo("FS")
                .jsonPath("$.activities[2].links[0].lagDays")
                .doesNotExist()
                .jsonPath("$.activities[2].links[1].lagUnit")
                .isEqualTo("ELAPSED")
                .jsonPath("$.activities[2].constraint.date")
                .isEqualTo("2026-11-20")
                .jsonPath("$.activities[0].links")
                .doesNotExist();
        isAtRevision(1, put(plan, "\"1\"", read));
    }

    @Test
    void forecastsTheFinishTheSameForTheSameSeed() {
        set(
                activity("A", "2026-11-02", "2026-11-13"),
                activity("B", "2026-11-16", "2026-11-27", "\"links\":[{\"predecessor\":\"A\"}]"),
                activity("C", "2026-11-02", "2026-11-03"));
        var wish = """
                {"runs": 500, "seed": 7, "usual": {"low": 1, "likely": 1, "high": 1},
                 "units": [{"unit": "%s", "spread": {"low": 1, "likely": 1.2, "high": 1.5}}]}""".formatted(unit);

        var forecast = textOf(post(plan + "/forecast", wish));
        post(plan + "/forecast", wish)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.finish")
                .isEqualTo("2026-11-27")
                .jsonPath("$.onTime")
                .isEqualTo(100)
                .jsonPath("$.criticality[*].id")
                .isEqualTo(List.of("A", "B"))
                .jsonPath("$.criticality[0].percent")
                .isEqualTo(100);
        assertThat(textOf(post(plan + "/forecast", wish))).isEqualTo(forecast);
        // What takes longer than planned finishes later, and four fifths of the runs not before half of them.
        var dates = new JsonMapper().readTree(forecast);
        assertThat(dates.path("p50").asString())
                .isBetween("2026-11-28", dates.path("p80").asString());

        post(plan + "/forecast", "{\"runs\": 0, \"usual\": {\"low\": 2, \"likely\": 1, \"high\": 3}}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void saysAllThatIsWrongWithANetworkAtOnce() {
        put(
                        plan,
                        "\"0\"",
                        "{\"activities\":["
                                + String.join(
                                        ",",
                                        activity(
                                                "A", "2026-11-02", "2026-11-05", "\"links\":[{\"predecessor\":\"C\"}]"),
                                        activity(
                                                "B", "2026-11-02", "2026-11-05", "\"links\":[{\"predecessor\":\"A\"}]"),
                                        activity(
                                                "C",
                                                "2026-11-02",
                                                "2026-11-05",
                                                "\"links\":[{\"predecessor\":\"B\"},{\"predecessor\":\"C\"},"
                                                        + "{\"predecessor\":\"X\"},{\"predecessor\":\"B\"}],"
                                                        + "\"durationDays\":0,\"parent\":\"Y\","
                                                        + "\"constraint\":{\"kind\":\"MSO\"}"))
                                + "]}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of(
                        "activities[2].durationDays",
                        "activities[2].constraint.date",
                        "activities[2].links[1].predecessor",
                        "activities[2].links[2].predecessor",
                        "activities[2].links[3].predecessor",
                        "activities[2].parent",
                        "activities[0].links"))
                .jsonPath("$.errors[6].params.chain")
                .isEqualTo("A → B → C → A");
    }

    @Test
    void refusesALinkThatClosesARingThroughWhatIsInThePlan() {
        setChain();

        isAbout("links", putOne("A", activity("A", "2026-11-02", "2026-11-05", "\"links\":[{\"predecessor\":\"B\"}]")));
        isAtRevision(2, putOne("C", activity("C", "2026-11-02", "2026-11-05", "\"links\":[{\"predecessor\":\"B\"}]")));
        isAbout(
                "set[0].links",
                postChange(
                        plan + "/changes",
                        "\"2\"",
                        "{\"set\":[" + activity("A", "2026-11-02", "2026-11-05", "\"links\":[{\"predecessor\":\"C\"}]")
                                + "]}"));
    }

    /** Case B07: a link into what is not there is named, and none is invented in its place. */
    @Test
    void removesNoActivityThatOthersWaitFor() {
        setChain();

        delete(plan + "/activities/A?reason=x", "\"1\"")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("not-awaited")
                .jsonPath("$.errors[0].params.others")
                .isEqualTo("B");
        isAbout("removed[0]", postChange(plan + "/changes", "\"1\"", "{\"removed\":[\"A\"],\"reason\":\"x\"}"));
        isAtRevision(
                2,
                postChange(
                        plan + "/changes",
                        "\"1\"",
                        "{\"removed\":[\"A\"],\"set\":[" + activity("B", "2026-11-06", "2026-11-13")
                                + "],\"reason\":\"x\"}"));
    }

    @Test
    void changesADateAndLeavesTheNetwork() {
        setChain();

        var moved = activity("B", "2026-11-09", "2026-11-16", "\"reason\":\"雨\",\"links\":[{\"predecessor\":\"A\"}]");
        isAtRevision(2, putOne("B", moved));
        isAtRevision(2, putOne("B", moved));
        get(plan).expectBody().jsonPath("$.activities[1].links[0].predecessor").isEqualTo("A");
        get(plan + "/history")
                .expectBody()
                .jsonPath("$.items[0].changes[*].field")
                .isEqualTo(List.of("plannedFinish", "B.plannedStart", "B.plannedFinish"));
    }

    @Test
    void answersTheScheduleOfThePlan() {
        setChain();

        get(plan + "/schedule")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.finish")
                .isEqualTo("2026-11-13")
                .jsonPath("$.requiredFinish")
                .isEqualTo("2027-06-30")
                .jsonPath("$.durations.computed")
                .isEqualTo(10)
                .jsonPath("$.activities[1].earlyStart")
                .isEqualTo("2026-11-06")
                .jsonPath("$.activities[1].lateFinish")
                .isEqualTo("2027-06-30")
                .jsonPath("$.criticalPath")
                .isEqualTo(List.of("A", "B"))
                .jsonPath("$.drivingLinks[0].from")
                .isEqualTo("A")
                // Late dates are counted in a year of which the holidays are not known.
                .jsonPath("$.calendarEnds[0].knownUntil")
                .isEqualTo("2026-12-31");
        get(plan + "/schedule?brief=true")
                .expectBody()
                .jsonPath("$.finish")
                .isEqualTo("2026-11-13")
                .jsonPath("$.activities")
                .isEmpty()
                .jsonPath("$.drivingLinks")
                .isEmpty()
                .jsonPath("$.calendarEnds[0].knownUntil")
                .isEqualTo("2026-12-31");
        for (var near : List.of("-1", "251", "x")) {
            get(plan + "/schedule?near=" + near).expectStatus().isBadRequest();
        }
        get("/projects/NONE/plan/schedule").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"7,ELAPSED,2026-10-08", "7,WORKING,2026-10-14", "-1,WORKING,2026-09-28"})
    void waitsAsCaseB03Says(int lag, String lagUnit, String start) {
        set(
                activity("POUR", "2026-09-21", "2026-09-28"),
                activity(
                        "NEXT",
                        "2026-09-29",
                        "2026-09-30",
                        "\"links\":[{\"predecessor\":\"POUR\",\"lagDays\":%d,\"lagUnit\":\"%s\"}]"
                                .formatted(lag, lagUnit)));

        get(plan + "/schedule")
                .expectBody()
                .jsonPath("$.activities[1].earlyStart")
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-11,10,2026-03-02", "2025-12-31,3,2026-01-05", "2026-09-20,1,2026-09-20"})
    void countsWorkingDaysAsCaseB01Says(String start, int days, String finish) {
        set(activity("A", start, start, "\"durationDays\":" + days));

        get(plan + "/schedule")
                .expectBody()
                .jsonPath("$.activities[0].earlyFinish")
                .isEqualTo(finish);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-29", "0026-03-01", "2026.3", "2026-12-30T16:00:00.000Z"})
    void takesNoDateThatIsNone(String date) {
        var body = activity(
                "A", "2026-11-02", "2026-11-05", "\"constraint\":{\"kind\":\"MSO\",\"date\":\"" + date + "\"}");

        put(plan, "\"0\"", "{\"activities\":[" + body + "]}")
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 422))
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("activities[0].constraint.date");
    }

    @Test
    void triesAChangeWithoutMakingIt() {
        setChain();
        var dragged = activity("A", "2026-11-04", "2026-11-09");

        post(plan + "/what-if", "{\"set\":[" + dragged + "]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.moves[*].id")
                .isEqualTo(List.of("A", "B"))
                .jsonPath("$.moves[1].oldStart")
                .isEqualTo("2026-11-06")
                .jsonPath("$.moves[1].newStart")
                .isEqualTo("2026-11-10")
                .jsonPath("$.moves[1].newFinish")
                .isEqualTo("2026-11-17")
                .jsonPath("$.moves[1].days")
                .isEqualTo(2)
                .jsonPath("$.late")
                .isEqualTo(List.of("A", "B"));
        get(plan).expectHeader().valueEquals("ETag", "\"1\"");

        var accepted = "{\"set\":[" + dragged + ","
                + activity("B", "2026-11-10", "2026-11-17", "\"links\":[{\"predecessor\":\"A\"}]")
                + "],\"reason\":\"雨季停工\"}";
        isAtRevision(2, postChange(plan + "/changes", "\"1\"", accepted));
        get(plan + "/schedule")
                .expectBody()
                .jsonPath("$.activities[*].daysLate")
                .isEqualTo(List.of(0, 0));
    }

    @Test
    void saysWhatFinishingByADayTakes() {
        setChain();

        post(plan + "/what-if", "{\"finishBy\":\"2026-11-12\",\"crashPercent\":50,\"overlapPercent\":0}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.daysShort")
                .isEqualTo(1)
                .jsonPath("$.feasible")
                .isEqualTo(true)
                .jsonPath("$.remedies[0].kind")
                .isEqualTo("CRASH")
                .jsonPath("$.remedies[0].activity")
                .isEqualTo("B")
                .jsonPath("$.latest[*].start")
                .isEqualTo(List.of("2026-10-30", "2026-11-05"));
    }

    @Test
    void triesNothingThatCouldNotBeMade() {
        setChain();

        isAbout("finishBy", post(plan + "/what-if", "{}"));
        isAbout("finishBy", post(plan + "/what-if", "{\"finishBy\":\"2200-01-01\"}"));
        isAbout("removed[0]", post(plan + "/what-if", "{\"removed\":[\"A\"]}"));
        isAbout("removed[0]", post(plan + "/what-if", "{\"removed\":[\"X\"]}"));
        isAbout("removed", post(plan + "/what-if", "{\"removed\":[\"A\",\"B\"]}"));
        isAbout(
                "set[0].links",
                post(
                        plan + "/what-if",
                        "{\"set\":[" + activity("A", "2026-11-02", "2026-11-05", "\"links\":[{\"predecessor\":\"B\"}]")
                                + "]}"));
        isAbout(
                "set[0].plannedFinish",
                post(plan + "/what-if", "{\"set\":[" + activity("A", "2026-11-02", "2026-11-01") + "]}"));
    }

    @Test
    void answersTheQualityOfThePlan() {
        setChain();

        get(plan + "/quality")
                .expectBody()
                .jsonPath("$.points.length()")
                .isEqualTo(13)
                .jsonPath("$.points[0].check")
                .isEqualTo("LOGIC")
                .jsonPath("$.points[0].activities")
                .isEqualTo(List.of("A", "B"));
    }

    @Test
    void everybodyWhoReadsThePlanReadsItsScheduleAndOnlyTheOfficeTries() {
        setChain();
        var other = unit();
        for (var role : List.of("reporter", "unit", "leader")) {
            client = clientOf("somebody", unit, role);
            get(plan + "/schedule").expectStatus().isOk();
            get(plan + "/quality").expectStatus().isOk();
            post(plan + "/what-if", "{\"finishBy\":\"2026-11-12\"}")
                    .expectStatus()
                    .isForbidden();
        }
        client = clientOf("stranger", other, "office");
        get(plan + "/schedule").expectStatus().isNotFound();
        post(plan + "/what-if", "{\"finishBy\":\"2026-11-12\"}").expectStatus().isNotFound();
    }

    /** A, then B. */
    private void setChain() {
        set(
                activity("A", "2026-11-02", "2026-11-05"),
                activity("B", "2026-11-06", "2026-11-13", "\"links\":[{\"predecessor\":\"A\"}]"));
    }

    private void set(String... activities) {
        isAtRevision(1, put(plan, "\"0\"", "{\"activities\":[" + String.join(",", activities) + "]}"));
    }

    private ResponseSpec putOne(String id, String body) {
        return put(plan + "/activities/" + id, "*", body);
    }

    private static String activity(String id, String start, String finish, String... more) {
        var rest = more.length == 0 ? "" : "," + more[0];
        return """
                {"id":"%s","names":{"zh":"打桩"},"plannedStart":"%s","plannedFinish":"%s","weight":1%s}""".formatted(id, start, finish, rest);
    }

    private static void isAbout(String field, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(422).expectBody().jsonPath("$.field").isEqualTo(field);
    }

    private static void isAtRevision(long revision, ResponseSpec answer) {
        answer.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"" + revision + "\"");
    }

    private static String textOf(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
