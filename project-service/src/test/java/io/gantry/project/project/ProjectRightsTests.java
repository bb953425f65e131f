package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projects as those see and change them who are concerned, and those who are not. */
class ProjectRightsTests extends RunningRegistry {

    private String own = "";
    private String below = "";
    private String beside = "";

    @BeforeEach
    void placeTheUnits() {
        own = unit();
        below = unitBelow(own);
        beside = unit();
    }

    @Test
    void showsAProjectToEverybodyInWhosePartItLies() {
        var id = project(below);

        for (var unit : new String[] {ROOT, own, below}) {
            client = clientOf("leader." + unit, unit, "leader");
            get("/projects/" + id).expectStatus().isOk();
            assertThat(list()).contains(id);
        }
        client = clientOf("leader." + beside, beside, "leader");
        get("/projects/" + id).expectStatus().isNotFound();
        assertThat(list()).doesNotContain(id);
    }

    @Test
    void showsAProjectToThoseWhoAnswerForAPartOfItsPlanAsLongAsTheyDo() {
        var id = project(own);
        var everybody = client;
        put("/projects/" + id + "/plan", "*", planOf(beside)).expectStatus().isOk();

        client = clientOf("leader." + beside, beside, "leader");
        get("/projects/" + id).expectStatus().isOk();
        get("/projects/" + id + "/plan").expectStatus().isOk();
        assertThat(list()).contains(id);

        client = everybody;
        put("/projects/" + id + "/plan/activities/A1", "*", activityJson("A1"))
                .expectStatus()
                .isOk();
        client = clientOf("leader." + beside, beside, "leader");
        get("/projects/" + id).expectStatus().isNotFound();
        assertThat(list()).doesNotContain(id);
    }

    @Test
    void knowsNoForeignUnit() {
        var id = project(below);
        client = clientOf("li.na", own, "office");
        var foreign =
                projectJson(newCode("P"), below, "产业园").replace("\"leadUnit\": \"" + below, "\"leadUnit\": \"" + ROOT);

        post("/projects", foreign)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("leadUnit")
                .jsonPath("$.detail")
                .isEqualTo(ROOT + " (expected: the code of a registered unit)");
        put("/projects/" + id, "*", projectJson(id, beside, "产业园"))
                .expectStatus()
                .isEqualTo(422);
        put("/projects/" + id + "/plan", "*", planOf(beside))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("activities[0].responsibleUnit");
        get("/projects/" + id).expectHeader().valueEquals("ETag", "\"1\"");

        put("/projects/" + id, "*", projectJson(id, own, "产业园")).expectStatus().isOk();
        put("/projects/" + id + "/plan", "*", planOf(below)).expectStatus().isOk();
    }

    @Test
    void saysNothingOfAForeignProjectByTheWayItRefuses() {
        var id = project(beside);
        client = clientOf("li.na", own, "office");

        for (var tag : new String[] {"*", "\"1\"", "\"7\""}) {
            put("/projects/" + id + "/stage", tag, "{\"stage\": \"SIGNED\"}")
                    .expectStatus()
                    .isNotFound();
            put("/projects/" + id + "/plan", tag, planJson("A1")).expectStatus().isNotFound();
            put("/projects/" + id, tag, "{}").expectStatus().isNotFound();
            put("/projects/" + id + "/standing", tag, "{}").expectStatus().isNotFound();
            put("/projects/" + id + "/plan/activities/A1", tag, "{}")
                    .expectStatus()
                    .isNotFound();
            postChange("/projects/" + id + "/plan/changes", tag, "{}")
                    .expectStatus()
                    .isNotFound();
            delete("/projects/" + id + "/plan/activities/A1", tag)
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(body("/projects/" + id)).isEqualTo(body("/projects/NOTHING").replace("NOTHING", id));
    }

    @Test
    void tellsTheNamesOfAllUnitsOnAProjectToWhoeverSeesIt() {
        var id = project(own);
        put("/projects/" + id + "/plan", "*", planOf(beside)).expectStatus().isOk();

        client = clientOf("leader." + own, own, "leader");
        get("/units/" + beside)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.names.zh")
                .isNotEmpty()
                .jsonPath("$.own")
                .isEqualTo(false);
        get("/units/" + own).expectBody().jsonPath("$.own").isEqualTo(true);
        assertThat(body("/units?limit=500")).contains("\"" + beside + "\"");

        client = clientOf("admin." + own, own, "admin");
        get("/units/" + beside).expectStatus().isNotFound();
    }

    @Test
    void findsAProjectByAUnitThatAnswersForAPartOfItsPlan() {
        var id = project(own);
        put("/projects/" + id + "/plan", "*", planOf(beside)).expectStatus().isOk();

        assertThat(body("/projects?limit=500&unit=" + beside)).contains("\"" + id + "\"");
        assertThat(body("/projects?limit=500&unit=" + below)).doesNotContain("\"" + id + "\"");
    }

    private String list() {
        return body("/projects?limit=500");
    }

    private String body(String path) {
        return String.valueOf(get(path).expectBody(String.class).returnResult().getResponseBody());
    }

    private static String planOf(String unit) {
        return planJson("A1").replace("\"weight\"", "\"responsibleUnit\": \"" + unit + "\", \"weight\"");
    }
}
