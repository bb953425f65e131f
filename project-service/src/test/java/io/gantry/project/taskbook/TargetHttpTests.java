package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Targets of a project over HTTP. */
class TargetHttpTests extends RunningRegistry {

    private static final String LAID = """
            {"activities": [{"id": "A1", "names": {"zh": "打桩"}, "plannedStart": "2031-03-01",
             "plannedFinish": "2031-10-31", "weight": 1}]}""";

    private String id = "";
    private String target = "";

    @BeforeEach
    void registerAProject() {
        id = project(unit());
        target = "/projects/" + id + "/targets/2031";
    }

    @Test
    void isTheRegisteredInvestmentOfThisYearAndNothingOfOthers() {
        get(target)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.basis")
                .isEqualTo("NONE")
                .jsonPath("$.investment")
                .isEqualTo(0)
                .jsonPath("$.said")
                .doesNotExist();
        get("/projects/" + id + "/targets")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].basis")
                .isEqualTo("REGISTERED")
                .jsonPath("$.items[0].investment")
                .isEqualTo(2300000000.50);
    }

    @Test
    void isEvenOverThePlanAndFollowsIt() {
        put("/projects/" + id + "/plan", "*", LAID).expectStatus().isOk();
        put(target, "\"1\"", "{\"investment\": 800.00}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.basis")
                .isEqualTo("LINEAR")
                .jsonPath("$.months")
                .isEqualTo(List.of(0, 0, 100, 100, 100, 100, 100, 100, 100, 100, 0, 0));

        put("/projects/" + id + "/plan/activities/A1", "*", """
                {"names": {"zh": "打桩"}, "plannedStart": "2031-07-01", "plannedFinish": "2031-10-31", "weight": 1,
                 "reason": "用地批复延后"}""").expectStatus().isOk();

        get(target).expectBody().jsonPath("$.months").isEqualTo(List.of(0, 0, 0, 0, 0, 0, 200, 200, 200, 200, 0, 0));
    }

    @Test
    void isAsItsMonthsSayAndInWeeksAsWell() {
        put(target, "*", """
                {"investment": 100.05, "months": [0, 0, 0, 0, 0, 0, 50.05, 50, 0, 0, 0, 0], "startMonth": 5,
                 "completionMonth": 11}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"year": 2031, "basis": "GIVEN", "investment": 100.05, "startMonth": 5, "completionMonth": 11,
                         "said": {"year": 2031, "investment": 100.05}}""")
                .jsonPath("$.weeks[?(@.week == '2031-W26')].investment")
                .isEqualTo(0)
                .jsonPath("$.weeks.length()")
                .isEqualTo(53);
    }

    @Test
    void anIdenticalRepeatIsDoneAndAStaleChangeIsRefused() {
        var body = "{\"investment\": 100, \"startMonth\": 5}";
        put(target, "\"1\"", body).expectStatus().isOk();
        put(target, "\"1\"", body).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");

        put(target, "\"1\"", "{\"investment\": 90, \"reason\": \"核减\"}")
                .expectStatus()
                .isEqualTo(412);
        client.put()
                .uri("/api/registry" + target)
                .header("Content-Type", "application/json")
                .body(body.replace("100", "80"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        put(target, "*", """
                {"investment": -1, "months": [1, 2], "startMonth": 13, "completionMonth": 0}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(
                        List.class,
                        fields -> assertThat(fields.toString())
                                .contains("investment", "months", "startMonth", "completionMonth"));
        put(target, "*", """
                {"investment": 100, "months": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "startMonth": 9, "completionMonth": 3}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("months")
                .jsonPath("$.errors[0].params.gap")
                .isEqualTo("-88")
                .jsonPath("$.errors[1].field")
                .isEqualTo("completionMonth");
        get(target).expectBody().jsonPath("$.said").doesNotExist();
        get("/projects/" + id + "/targets/1999").expectStatus().isBadRequest();
        get("/projects/" + id + "/targets/next").expectStatus().isBadRequest();
    }

    @Test
    void whatChangesNeedsAReasonAndIsInTheHistory() {
        put(target, "*", "{\"investment\": 100}").expectStatus().isOk();
        put(target, "*", "{\"investment\": 90}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");

        put(target, "*", "{\"investment\": 90, \"reason\": \"核减\"}")
                .expectStatus()
                .isOk();

        get("/projects/" + id + "/history").expectBody().json("""
                {"items": [
                  {"revision": 3, "what": "target-set", "reason": "核减",
                   "changes": [{"field": "targets.2031.investment", "before": "100", "after": "90"}]},
                  {"revision": 2, "what": "target-set"}, {"revision": 1}]}""");
    }

    @Test
    void isKeptWhenOtherThingsOfTheProjectChange() {
        put(target, "*", "{\"investment\": 100}").expectStatus().isOk();
        put("/projects/" + id + "/stages", "*", """
                {"planned": [{"stage": "STARTED", "on": "2031-04-18"}]}""").expectStatus().isOk();

        get(target)
                .expectBody()
                .jsonPath("$.investment")
                .isEqualTo(100)
                .jsonPath("$.startMonth")
                .isEqualTo(4);
    }
}
