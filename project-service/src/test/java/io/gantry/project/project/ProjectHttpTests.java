package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.http.page.Cursor;
import io.gantry.project.RunningRegistry;
import java.util.ArrayList;
import java.util.List;
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
                        {"stage": "SIGNED", "standing": "ACTIVE", "revision": 1}""");
    }

    @Test
    void hasOneRevisionForFactsStageAndStanding() {
        var unit = unit();
        var id = project(unit);

        put("/projects/" + id + "/stage", "\"1\"", stage("STARTED"))
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        put("/projects/" + id + "/standing", "\"2\"", standing("SUSPENDED", "停缓建"))
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        put("/projects/" + id, "\"3\"", projectJson(id, unit, "新名称"))
                .expectHeader()
                .valueEquals("ETag", "\"4\"");

        get("/projects/" + id)
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("STARTED")
                .jsonPath("$.standing")
                .isEqualTo("SUSPENDED")
                .jsonPath("$.names.zh")
                .isEqualTo("新名称");
    }

    @Test
    void takesBackWhatItHasGivenAndChangesNothing() {
        var id = project(unit());
        var read =
                get("/projects/" + id).expectBody(String.class).returnResult().getResponseBody();

        put("/projects/" + id, "\"1\"", String.valueOf(read))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        put("/projects/" + id + "/stage", "\"1\"", stage("SIGNED"))
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        put("/projects/" + id + "/standing", "\"1\"", "{\"standing\": \"ACTIVE\"}")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void answersRepeatsAsDoneThoughTheyAreBasedOnTheRevisionBefore() {
        var unit = unit();
        var id = newCode("P");

        for (int i = 0; i < 2; i++) {
            post("/projects", projectJson(id, unit, "产业园")).expectStatus().isCreated();
        }
        for (int i = 0; i < 2; i++) {
            put("/projects/" + id, "\"1\"", projectJson(id, unit, "新名称"))
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("ETag", "\"2\"");
        }
        for (int i = 0; i < 2; i++) {
            put("/projects/" + id + "/stage", "\"2\"", stage("STARTED"))
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("ETag", "\"3\"");
        }
        for (int i = 0; i < 2; i++) {
            put("/projects/" + id + "/standing", "\"3\"", standing("WITHDRAWN", "退出"))
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("ETag", "\"4\"");
        }
        post("/projects", projectJson(id, unit, "产业园")).expectStatus().isEqualTo(409);
    }

    @Test
    void refusesAnIdThatIsTakenForAnotherOne() {
        var unit = unit();
        post("/projects", projectJson("LOOKS-01", unit, "产业园")).expectStatus().isCreated();

        for (var similar : new String[] {"looks-01", "LOOKS-O1", "L00KS_0l", "Iooks-01"}) {
            post("/projects", projectJson(similar, unit, "另一个"))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("https://gantry.io/problems/already-registered")
                    .jsonPath("$.field")
                    .isEqualTo("id");
        }
    }

    @Test
    void goesBackAStageOnlyWithAReason() {
        var id = project(unit());
        put("/projects/" + id + "/stage", "\"1\"", stage("STARTED"))
                .expectStatus()
                .isOk();

        put("/projects/" + id + "/stage", "\"2\"", stage("SITE_SECURED"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("reason");
        put("/projects/" + id + "/stage", "\"2\"", """
                {"stage": "SITE_SECURED", "reason": "误报开工"}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("SITE_SECURED");
    }

    @Test
    void isOnboardedUntilItsHistoryIsComplete() {
        var unit = unit();
        var id = newCode("P");
        post("/projects", projectJson(id, unit, "产业园").replace("{\"id\"", "{\"standing\": \"ONBOARDING\", \"id\""))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.standing")
                .isEqualTo("ONBOARDING");

        put("/projects/" + id + "/standing", "\"1\"", "{\"standing\": \"ACTIVE\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.standing")
                .isEqualTo("ACTIVE");
        put("/projects/" + id + "/standing", "\"2\"", standing("ONBOARDING", "补录"))
                .expectStatus()
                .isEqualTo(422);
        put("/projects/" + id + "/standing", "\"2\"", "{\"standing\": \"SUSPENDED\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("reason");
    }

    @Test
    void isSuspendedOnADayWithEvidenceAndARepeatIsDone() {
        var id = project(unit());
        var body = """
                {"standing": "SUSPENDED", "on": "2026-01-05", "reason": "停缓建", "evidence": {"text": "停缓建通知 2026-7"}}""";

        put("/projects/" + id + "/standing", "\"1\"", body).expectStatus().isOk();
        put("/projects/" + id + "/standing", "\"1\"", body).expectStatus().isOk();
        put("/projects/" + id + "/standing", "\"2\"", standing("SUSPENDED", "停缓建"))
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(2);
        for (var day : List.of("2026-01-04", "2099-01-01", "2026-02-30")) {
            put(
                            "/projects/" + id + "/standing",
                            "\"2\"",
                            "{\"standing\": \"ACTIVE\", \"reason\": \"复工\", \"on\": \"%s\"}".formatted(day))
                    .expectStatus()
                    .is4xxClientError();
        }
        get("/projects/" + id + "/history")
                .expectBody()
                .jsonPath("$.items[0].changes[*].field")
                .isEqualTo(List.of("standing", "standingOn", "standingEvidence"))
                .jsonPath("$.items[0].changes[1].after")
                .isEqualTo("2026-01-05");
    }

    @Test
    void tellsItsHistoryLatestFirstWithAuthorReasonAndWhatWasChanged() {
        var unit = unit();
        var id = project(unit);
        put("/projects/" + id, "\"1\"", projectJson(id, unit, "新名称").replace("{\"id\"", "{\"reason\": \"更名\", \"id\""))
                .expectStatus()
                .isOk();
        put("/projects/" + id + "/stage", "\"2\"", stage("STARTED"))
                .expectStatus()
                .isOk();
        put("/projects/" + id + "/standing", "\"3\"", standing("SUSPENDED", "停缓建"))
                .expectStatus()
                .isOk();

        get("/projects/" + id + "/history")
                .expectBody()
                .jsonPath("$.items[*].what")
                .isEqualTo(List.of("standing-changed", "stage-changed", "project-amended", "project-registered"))
                .jsonPath("$.items[*].revision")
                .isEqualTo(List.of(4, 3, 2, 1))
                .jsonPath("$.items[0].reason")
                .isEqualTo("停缓建")
                .jsonPath("$.items[2].reason")
                .isEqualTo("更名")
                .jsonPath("$.items[2].by.account")
                .isEqualTo("wang.min")
                .jsonPath("$.items[2].changes[0].field")
                .isEqualTo("names.zh")
                .jsonPath("$.items[2].changes[0].before")
                .isEqualTo("龙河电池产业园")
                .jsonPath("$.items[2].changes[0].after")
                .isEqualTo("新名称")
                .jsonPath("$.next")
                .doesNotExist();
        get("/projects/" + id + "/history?limit=2")
                .expectBody()
                .jsonPath("$.next")
                .isEqualTo(Cursor.of("3").text());
        get("/projects/" + id + "/history?limit=2&after=" + Cursor.of("3").text())
                .expectBody()
                .jsonPath("$.items[*].revision")
                .isEqualTo(List.of(2, 1))
                .jsonPath("$.next")
                .doesNotExist();
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
                .isEqualTo(Cursor.of(first).text());
        get("/projects?unit=" + unit + "&limit=1&after=" + Cursor.of(first).text())
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(second)
                .jsonPath("$.next")
                .doesNotExist();
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

    private static String standing(String standing, String reason) {
        return "{\"standing\": \"%s\", \"reason\": \"%s\"}".formatted(standing, reason);
    }

    private static String stage(String stage) {
        return "{\"stage\": \"" + stage + "\"}";
    }
}
