package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Task books over HTTP: a bureau with a section, a project of each. */
class TaskBookHttpTests extends RunningRegistry {

    private String bureau = "";
    private String section = "";
    private String ours = "";
    private String theirs = "";
    private String book = "";

    @BeforeEach
    void registerUnitsAndProjects() {
        bureau = unit();
        section = unitBelow(bureau);
        ours = project(bureau);
        theirs = project(section);
        book = "/task-books/" + bureau + "/2031";
        put("/projects/" + ours + "/targets/2031", "*", """
                {"investment": 130, "months": [0, 0, 0, 0, 30, 100, 0, 0, 0, 0, 0, 0], "startMonth": 5}""").expectStatus().isOk();
        put("/projects/" + theirs + "/targets/2031", "*", """
                {"investment": 60.50, "months": [0, 0, 0, 0, 0, 60.50, 0, 0, 0, 0, 0, 0], "completionMonth": 6}""").expectStatus().isOk();
    }

    @Test
    void sumsProjectsOfAUnitAndOfThoseBelowByMonth() {
        get(book)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .json("""
                        {"year": 2031, "revision": 0, "whole": {"projects": 190.50, "units": 190.50}, "gaps": [],
                         "moreProjects": 0}""")
                .jsonPath("$.ordered")
                .doesNotExist()
                .jsonPath("$.months[5].projects")
                .isEqualTo(160.50)
                .jsonPath("$.projects[0].project")
                .isEqualTo(ours)
                .jsonPath("$.projects.length()")
                .isEqualTo(1)
                .jsonPath("$.units[0].unit")
                .isEqualTo(section)
                .jsonPath("$.starts[0].project")
                .isEqualTo(ours)
                .jsonPath("$.completions[0].project")
                .isEqualTo(theirs)
                .jsonPath("$.completions[0].unit")
                .isEqualTo(section);
    }

    @Test
    void showsWhichMonthDoesNotAddUpAndByHowMuch() {
        put("/task-books/" + section + "/2031", "*", """
                {"investment": 60.50, "months": [{"month": 6, "investment": 70.50}]}""").expectStatus().isOk();

        put(book, "\"0\"", """
                {"investment": 190.50, "months": [{"month": 6, "investment": 180.50}], "starts": 2}""")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.gaps.length()")
                .isEqualTo(3)
                .json("""
                        {"gaps": [
                          {"check": "STARTS", "ordered": 2, "sum": 1, "gap": 1},
                          {"check": "PROJECTS", "month": 6, "ordered": 180.50, "sum": 160.50, "gap": 20.00},
                          {"check": "UNITS", "month": 6, "ordered": 180.50, "sum": 170.50, "gap": 10.00}]}""")
                // The section's own: more is ordered for June than its projects plan, and than for the year.
                .jsonPath("$.units[0].gaps")
                .isEqualTo(2);
    }

    @Test
    void anIdenticalRepeatIsDoneAndAStaleChangeIsRefused() {
        var body = "{\"investment\": 100}";
        put(book, "\"0\"", body).expectStatus().isOk();
        put(book, "\"0\"", body).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

        put(book, "\"0\"", "{\"investment\": 90, \"reason\": \"x\"}")
                .expectStatus()
                .isEqualTo(412);
        put(book, "\"1\"", "{\"investment\": 90}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
    }

    @Test
    void keepsWhoOrderedWhatWhenAndWhy() {
        put(book, "*", "{\"investment\": 100}").expectStatus().isOk();
        put(book, "*", "{\"investment\": 90, \"starts\": 3, \"reason\": \"市级任务核减\"}")
                .expectStatus()
                .isOk();

        get(book + "/history").expectStatus().isOk().expectBody().json("""
                {"items": [
                  {"revision": 2, "what": "task-book-ordered", "reason": "市级任务核减", "by": {"account": "wang.min"},
                   "changes": [
                     {"field": "taskBook.2031.investment", "before": "100", "after": "90"},
                     {"field": "taskBook.2031.starts", "after": "3"}]},
                  {"revision": 1}]}""");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        put(book, "*", """
                {"months": [{"month": 13, "investment": 1}, {"month": 2, "investment": -1}, {"month": 2, "investment": 1}],
                 "weeks": [{"week": "2030-W50", "investment": 1}], "starts": -1}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(
                        List.class,
                        fields -> assertThat(fields.toString())
                                .contains(
                                        "investment",
                                        "months[0].month",
                                        "months[1].investment",
                                        "months[2].month",
                                        "weeks[0].week",
                                        "starts"));
        get("/task-books/" + bureau + "/1999").expectStatus().isBadRequest();
        get("/task-books/NOBODY/2031").expectStatus().isNotFound();
    }

    @Test
    void aUnitIsOrderedFromAboveOnly() {
        var own = clientOf("own.office", bureau, "office");

        own.put()
                .uri("/api/registry" + book)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .body("{\"investment\": 1}")
                .exchange()
                .expectStatus()
                .isForbidden();
        own.put()
                .uri("/api/registry/task-books/" + section + "/2031")
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .body("{\"investment\": 1}")
                .exchange()
                .expectStatus()
                .isOk();
        put("/task-books/" + ROOT + "/2040", "*", "{\"investment\": 1}")
                .expectStatus()
                .isOk();
    }

    @Test
    void aUnitReadsItsOwnBookAndThoseBelowAndNoOther() {
        var unit = clientOf("li.na", section, "unit");

        unit.get()
                .uri("/api/registry/task-books/" + section + "/2031")
                .exchange()
                .expectStatus()
                .isOk();
        unit.get().uri("/api/registry" + book).exchange().expectStatus().isNotFound();
    }

    @Test
    void aProjectThatOthersAnswerForByNowIsCountedAndNotNamed() {
        var other = unit();
        answerFrom(section, "\"from\": \"2019-01-01\"");
        answerFrom(other, "\"reason\": \"划转\"");
        var past = "/task-books/" + section + "/2020";
        put("/projects/" + theirs + "/targets/2020", "*", "{\"investment\": 12}")
                .expectStatus()
                .isOk();

        clientOf("li.na", section, "unit")
                .get()
                .uri("/api/registry" + past)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.whole.projects")
                .isEqualTo(12)
                .jsonPath("$.projects.length()")
                .isEqualTo(1)
                .jsonPath("$.projects[0].project")
                .doesNotExist()
                .jsonPath("$.projects[0].names")
                .doesNotExist();
    }

    private void answerFrom(String unit, String more) {
        put("/projects/" + theirs + "/responsibility", "*", """
                {"leadUnit": "%1$s", "responsibleUnit": "%1$s", "fieldUnit": "%1$s", %2$s}""".formatted(unit, more))
                .expectStatus()
                .isOk();
    }
}
