package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectHttpTests extends RunningRegistry {

    @Test
    void answersARegistrationWithThePlaceAndTheRevisionOfTheNewProject() {
        var unit = unit();
        var id = newCode("P");

        post("/projects", projectJson(id, unit, "产业园"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/registry/projects/" + id)
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        get("/projects/" + id)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json(projectJson(id, unit, "产业园"))
                .json("""
                        {"stage": "SIGNED", "revision": 1}""");
        get("/projects/" + id + "/plan")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                        {"activities": [], "revision": 1}""");
    }

    @Test
    void hasOneRevisionForFactsStageAndPlan() {
        var unit = unit();
        var id = project(unit);

        put("/projects/" + id + "/plan", "\"1\"", planJson("A1")).expectHeader().valueEquals("ETag", "\"2\"");
        put("/projects/" + id + "/stage", "\"2\"", stage("STARTED"))
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        put("/projects/" + id, "\"3\"", projectJson(id, unit, "新名称"))
                .expectHeader()
                .valueEquals("ETag", "\"4\"");

        get("/projects/" + id)
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("STARTED")
                .jsonPath("$.names.zh")
                .isEqualTo("新名称");
        get("/projects/" + id + "/plan")
                .expectHeader()
                .valueEquals("ETag", "\"4\"")
                .expectBody()
                .json(planJson("A1"));
    }

    @Test
    void takesBackWhatItHasGivenAndChangesNothing() {
        var id = project(unit());
        put("/projects/" + id + "/plan", "\"1\"", planJson("A1")).expectStatus().isOk();

        for (var path : new String[] {"/projects/" + id, "/projects/" + id + "/plan"}) {
            var read = get(path).expectBody(String.class).returnResult().getResponseBody();
            put(path, "\"2\"", String.valueOf(read))
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("ETag", "\"2\"");
        }
        put("/projects/" + id + "/stage", "\"2\"", stage("SIGNED"))
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
    }

    @Test
    void refusesToGoBackAStage() {
        var id = project(unit());
        put("/projects/" + id + "/stage", "\"1\"", stage("STARTED"))
                .expectStatus()
                .isOk();

        put("/projects/" + id + "/stage", "\"2\"", stage("LANDED"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("stage");
    }

    @Test
    void saysOfAPlanAllThatIsWrongAtOnce() {
        var id = project(unit());

        put("/projects/" + id + "/plan", "\"1\"", """
                {"activities": [
                  {"id": "A1", "names": {"zh": "打桩"}, "plannedStart": "2026-03-02", "plannedFinish": "2026-03-01",
                   "weight": 1},
                  {"id": "A1", "names": {"zh": ""}, "plannedStart": "2026-03-02", "plannedFinish": "2026-03-02",
                   "weight": 1E+1000000000, "responsibleUnit": "NOBODY"}]}""")
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
    }

    @Test
    void listsByStageAndUnitPageByPage() {
        var unit = unit();
        var first = project(unit);
        var second = project(unit);
        put("/projects/" + second + "/stage", "\"1\"", stage("STARTED"))
                .expectStatus()
                .isOk();

        get("/projects?unit=" + unit + "&limit=1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo(first)
                .jsonPath("$.next")
                .isEqualTo(first);
        get("/projects?unit=" + unit + "&limit=1&after=" + first)
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(second)
                .jsonPath("$.next")
                .isEmpty();
        get("/projects?unit=" + unit + "&stage=STARTED")
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(second);
    }

    @Test
    void letsExactlyOneOfManyChangesOfARevisionThrough() throws InterruptedException, ExecutionException {
        var unit = unit();
        var id = project(unit);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var changes = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> put("/projects/" + id, "\"1\"", projectJson(id, unit, "名称" + i))
                                    .returnResult(Void.class)
                                    .getStatus()
                                    .value())
                    .toList();

            var statuses = new ArrayList<Integer>();
            for (var change : pool.invokeAll(changes)) {
                statuses.add(change.get());
            }

            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).containsOnly(200, 412);
        } finally {
            pool.shutdown();
        }
        get("/projects/" + id).expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void letsAllChangesThroughThatSayThatAnyRevisionWillDo() throws InterruptedException, ExecutionException {
        var unit = unit();
        var id = project(unit);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var changes = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> () -> put("/projects/" + id, "*", projectJson(id, unit, "名称" + i))
                            .returnResult(Void.class)
                            .getStatus()
                            .value())
                    .toList();

            for (var change : pool.invokeAll(changes)) {
                assertThat(change.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        get("/projects/" + id).expectHeader().valueEquals("ETag", "\"5\"");
    }

    private static String stage(String stage) {
        return "{\"stage\": \"" + stage + "\"}";
    }
}
