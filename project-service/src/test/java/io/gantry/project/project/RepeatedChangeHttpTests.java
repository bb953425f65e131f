package io.gantry.project.project;

import io.gantry.project.RunningRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers for a project and when it is to reach its stages, said twice or on a project that is another by now. */
class RepeatedChangeHttpTests extends RunningRegistry {

    private String unit = "";
    private String other = "";
    private String project = "";

    @BeforeEach
    void registerAProject() {
        unit = unit();
        other = unit();
        project = "/projects/" + project(unit);
    }

    @Test
    void anAssignmentThatIsSentAgainIsDoneAndAnotherOneFromBeforeIsRefused() {
        assertThatTheSecondIsDoneAndAnotherIsStale(
                project + "/responsibility", holders(other), holders(unit), "responsibility-assigned");

        get(project + "/responsibility")
                .expectBody()
                .jsonPath("$.assignments[0].responsibleUnit")
                .isEqualTo(other);
    }

    @Test
    void plannedStagesThatAreSentAgainAreDoneAndOthersFromBeforeAreRefused() {
        assertThatTheSecondIsDoneAndAnotherIsStale(
                project + "/stages", stages("2026-05-18"), stages("2026-06-18"), "stages-planned");

        get(project + "/stages").expectBody().jsonPath("$.steps[*].planned").isEqualTo(List.of("2026-05-18"));
    }

    private void assertThatTheSecondIsDoneAndAnotherIsStale(String path, String body, String another, String what) {
        put(path, "\"1\"", body).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        put(path, "\"1\"", body).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        put(path, "\"2\"", body).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        put(path, "\"1\"", another).expectStatus().isEqualTo(412);
        get(project + "/history")
                .expectBody()
                .jsonPath("$.items[*].what")
                .isEqualTo(List.of(what, "project-registered"));
    }

    private String holders(String responsible) {
        return """
                {"leadUnit": "%1$s", "responsibleUnit": "%2$s", "fieldUnit": "%1$s", "reason": "划转"}""".formatted(unit, responsible);
    }

    private static String stages(String started) {
        return """
                {"planned": [{"stage": "STARTED", "on": "%s"}], "reason": "批复"}""".formatted(started);
    }
}
