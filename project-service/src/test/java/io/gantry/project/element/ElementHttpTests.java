package io.gantry.project.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.project.RunningRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** The plan starts A on Monday 2 March 2026. */
class ElementHttpTests extends RunningRegistry {

    private String unit = "";
    private String project = "";

    @Autowired
    private ElementStore store;

    @BeforeEach
    void laid() {
        unit = unit();
        project = project(unit);
        put("/projects/" + project + "/plan", "*", planJson("A")).expectStatus().isOk();
    }

    @Test
    void saysByWhenWhatAnActivityNeedsHasToBeAppliedFor() {
        post(elements(), element("LAND-1", "\"activity\": \"A\", \"leadDays\": 5"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectHeader()
                .valueEquals("Location", "/api/registry" + elements() + "/LAND-1");

        get(elements() + "/LAND-1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.needBy")
                .isEqualTo("2026-03-02")
                // Over a holiday and its make-up workdays.
                .jsonPath("$.latestApplyBy")
                .isEqualTo("2026-02-24")
                .jsonPath("$.state")
                .isEqualTo("NEEDED")
                .jsonPath("$.projectNames.zh")
                .isEqualTo("龙河电池产业园")
                .jsonPath("$.authorityNames.zh")
                .isEqualTo("环保局");
    }

    @Test
    void takesLeadTimeAndValidityOfItsCategoryWhereNobodySaysThem() {
        post(elements(), element("LAND-1", "\"activity\": \"A\""))
                .expectStatus()
                .isCreated();

        get(elements() + "/LAND-1")
                .expectBody()
                .jsonPath("$.leadDays")
                .isEqualTo(30)
                .jsonPath("$.validityDays")
                .isEqualTo(1095);
    }

    @Test
    void anIdenticalRepeatIsDoneAndAStaleChangeIsRefused() {
        var body = element("LAND-1", "\"neededOn\": \"2026-09-01\"");
        post(elements(), body).expectStatus().isCreated();
        post(elements(), body).expectStatus().isCreated();
        post(elements(), element("LAND-1", "\"neededOn\": \"2026-09-02\""))
                .expectStatus()
                .isEqualTo(409);

        var path = elements() + "/LAND-1";
        var amended = element("LAND-1", "\"neededOn\": \"2026-09-02\"");
        put(path, "\"1\"", amended).expectStatus().isOk();
        put(path, "\"1\"", amended).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        put(path, "\"1\"", body).expectStatus().isEqualTo(412);
        client.put()
                .uri("/api/registry" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(428);

        var applied = "{\"state\": \"APPLIED\", \"on\": \"%s\"}".formatted(today());
        put(path + "/state", "\"2\"", applied).expectStatus().isOk();
        put(path + "/state", "\"2\"", applied)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        put(path + "/state", "\"2\"", "{\"state\": \"GRANTED\"}").expectStatus().isEqualTo(412);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        post(elements(), """
                {"names": {"zh": " "}, "category": "FUNDS", "authority": "NOBODY", "validityDays": 0,
                 "activity": "A", "neededOn": "2026-09-01"}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(
                        List.class,
                        fields -> assertThat(fields.toString())
                                .contains("id", "names.zh", "authority", "validityDays", "activity", "leadDays"));
        post(elements(), element("LAND-1", "\"activity\": \"B\""))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("activity");
        get(elements()).expectBody().jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void goesFromStateToStateWithDayAndEvidenceAndBackWithAReasonOnly() {
        post(elements(), element("LAND-1", "\"activity\": \"A\", \"validityDays\": 100"))
                .expectStatus()
                .isCreated();
        var state = elements() + "/LAND-1/state";
        put(state, "*", "{\"state\": \"APPLIED\", \"evidence\": {\"text\": \"受理通知书 12\"}}")
                .expectStatus()
                .isOk();
        put(state, "*", "{\"state\": \"GRANTED\", \"on\": \"%s\"}".formatted(today().plusDays(1)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("on");
        put(
                        state,
                        "*",
                        "{\"state\": \"GRANTED\", \"evidence\": {\"text\": \"批复\", \"link\": \"https://docs.example.cn/1\"}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.validUntil")
                .isEqualTo(today().plusDays(100).toString())
                .jsonPath("$.steps.length()")
                .isEqualTo(3);
        put(state, "*", "{\"state\": \"APPLIED\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        put(state, "*", "{\"state\": \"APPLIED\", \"validUntil\": \"2030-01-01\", \"reason\": \"误报\"}")
                .expectStatus()
                .isEqualTo(422);
        put(state, "*", "{\"state\": \"APPLIED\", \"reason\": \"误报\"}")
                .expectStatus()
                .isOk();

        get(elements() + "/LAND-1/history")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(4)
                .jsonPath("$.items[0].reason")
                .isEqualTo("误报")
                .jsonPath("$.items[0].changes[?(@.field == 'state')].after")
                .isEqualTo("APPLIED")
                .jsonPath("$.items[0].by.account")
                .isEqualTo("wang.min");
    }

    @Test
    void followsThePlanByItself() {
        post(elements(), element("LAND-1", "\"activity\": \"A\", \"leadDays\": 5"))
                .expectStatus()
                .isCreated();
        put(
                        "/projects/" + project + "/plan/activities/A",
                        "*",
                        activityJson("A")
                                .replace("2026-03-02", "2026-03-12")
                                .replace("{\"id\"", "{\"reason\": \"雨季\", \"id\""))
                .expectStatus()
                .isOk();
        awaitDays("2026-03-12", "2026-03-05");

        delete("/projects/" + project + "/plan/activities/A?reason=x", "*")
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(elements() + "/LAND-1")
                        .expectBody()
                        .jsonPath("$.needBy")
                        .doesNotExist()
                        .jsonPath("$.warnings[0]")
                        .isEqualTo("ACTIVITY_GONE"));
        get(elements() + "/LAND-1/history")
                .expectBody()
                .jsonPath("$.items[0].by")
                .doesNotExist()
                .jsonPath("$.items[1].changes[?(@.field == 'latestApplyBy')].after")
                .isEqualTo("2026-03-05");
    }

    // Its week has six working days and no spring festival: Friday 27, Thursday 26, Wednesday 25, Tuesday 24, and
    // Saturday 28.
    @Test
    void followsACalendarOfItsUnitByItself() {
        post(elements(), element("LAND-1", "\"activity\": \"A\", \"leadDays\": 6"))
                .expectStatus()
                .isCreated();
        awaitDays("2026-03-02", "2026-02-14");

        post("/calendars", calendarJson("C-" + unit, unit, "日历")).expectStatus().isCreated();

        awaitDays("2026-03-02", "2026-02-23");
    }

    @Test
    void followsItsProjectToOtherUnitsAndOutOfTheListWhenThatIsSuspended() {
        post(elements(), element("LAND-1", "\"activity\": \"A\""))
                .expectStatus()
                .isCreated();
        var other = unit();
        put("/projects/" + project, "*", projectJson(project, other, "龙河电池产业园"))
                .expectStatus()
                .isOk();
        // Whose project it is counts at once, whatever the element knows.
        client = clientOf("ours", unit, "unit");
        get("/elements?limit=500").expectBody().jsonPath("$.items.length()").isEqualTo(0);
        client = clientOf("theirs", other, "unit");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/elements")
                        .expectBody()
                        .jsonPath("$.items[0].projectId")
                        .isEqualTo(project));

        connectAgain();
        put("/projects/" + project + "/standing", "*", "{\"standing\": \"SUSPENDED\", \"reason\": \"停缓建\"}")
                .expectStatus()
                .isOk();
        client = clientOf("theirs", other, "unit");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/elements")
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(0));
        get(elements()).expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void whatWasSavedByAnOlderPlanIsPutRightWhenItIsTold() {
        post(elements(), element("LAND-1", "\"activity\": \"A\", \"leadDays\": 5"))
                .expectStatus()
                .isCreated();
        var element = store.find(project, "LAND-1").orElseThrow();
        // As if the plan had moved between the look at it and the write.
        var stale = new Surroundings(element.holder(), Elements.CHINA, Map.of("A", Elements.day("2026-01-12")));
        assertThat(store.save(element.amend(neededByA(), stale, Elements.LI_NA)))
                .isTrue();

        awaitDays("2026-03-02", "2026-02-24");
    }

    @Test
    void listsAllProjectsByFilterAndPage() {
        var second = project(unit);
        for (int i = 1; i <= 3; i++) {
            post(elements(), element("E" + i, "\"neededOn\": \"2026-0%d-15\", \"leadDays\": 0".formatted(9 - i)))
                    .expectStatus()
                    .isCreated();
        }
        post("/projects/" + second + "/elements", element("E1", "\"neededOn\": \"2026-07-15\", \"leadDays\": 0"))
                .expectStatus()
                .isCreated();
        client = clientOf("zhang.li", unit, "leader");

        get("/elements?month=2026-07")
                .expectBody()
                .jsonPath("$.items[*].projectId")
                .isEqualTo(List.of(project, second));
        get("/elements?authority=" + ROOT + "-X")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        get("/elements?category=LAND&state=NEEDED,REFUSED&authority=" + unit)
                .expectBody()
                .jsonPath("$.items[*].latestApplyBy")
                .isEqualTo(List.of("2026-06-15", "2026-07-15", "2026-07-15", "2026-08-14"));
        var next = new String[1];
        get("/elements?limit=3")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.next")
                .value(String.class, value -> next[0] = value);
        get("/elements?limit=3&after=" + next[0])
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .doesNotExist();
        get("/elements?authority=" + unit + "&sort=PROJECT&direction=DESC")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(4);
        get("/elements?sort=COLOUR").expectStatus().isBadRequest();
        get("/elements?month=July").expectStatus().isBadRequest();
        get("/elements?category=WATER").expectStatus().isBadRequest();
    }

    private static Facts neededByA() {
        var permit = Elements.permit("LAND-1", 5, null);
        return new Facts(
                permit.id(), permit.category(), permit.names(), permit.authority(), permit.leadDays(), null, "A", null);
    }

    private void connectAgain() {
        client = clientOf("wang.min", ROOT, "office", "admin");
    }

    private void awaitDays(String needBy, String latestApplyBy) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(elements() + "/LAND-1")
                        .expectBody()
                        .jsonPath("$.needBy")
                        .isEqualTo(needBy)
                        .jsonPath("$.latestApplyBy")
                        .isEqualTo(latestApplyBy));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private String elements() {
        return "/projects/" + project + "/elements";
    }

    private String element(String id, String more) {
        return """
                {"id": "%s", "category": "LAND", "names": {"zh": "建设用地"}, "authority": "%s", %s}""".formatted(id, unit, more);
    }
}
