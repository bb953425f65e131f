package io.gantry.project.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Calendar;
import io.gantry.project.RunningRegistry;
import io.gantry.stream.OutboxRelay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class CalendarHttpTests extends RunningRegistry {

    @Autowired
    private MongoCalendarStore store;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private InstantSource clock;

    @Test
    void comesWithTheCalendarOfChina() {
        get("/calendars/cn")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.names.en")
                .isEqualTo("China")
                .jsonPath("$.working[?(@.from == '2026-10-10')].name")
                .isEqualTo("国庆节")
                .jsonPath("$.shipped")
                .doesNotExist();
    }

    @Test
    void aPlanCountsByTheNearestCalendarAboveItsResponsibleUnit() {
        var bureau = unit();
        var section = unitBelow(bureau);
        var project = project(section);
        put("/projects/" + project + "/plan", "*", planJson("A")).expectStatus().isOk();
        schedule(project, "cn");

        post("/calendars", calendarJson("C-" + bureau, bureau, "局日历"))
                .expectStatus()
                .isCreated();
        schedule(project, "C-" + bureau);

        post("/calendars", calendarJson("C-" + section, section, "科日历"))
                .expectStatus()
                .isCreated();
        schedule(project, "C-" + section);
    }

    @Test
    void aProjectCountsByTheCalendarThatNamesItWhateverCountsForItsUnit() {
        var unit = unit();
        var project = project(unit);
        var id = "P-" + unit;
        put("/projects/" + project + "/plan", "*", planJson("A")).expectStatus().isOk();
        post("/calendars", calendarJson("C-" + unit, unit, "单位日历"))
                .expectStatus()
                .isCreated();
        post("/calendars", ofProject(id, unit, project)).expectStatus().isCreated();
        schedule(project, id);

        post("/calendars", ofProject("Q-" + unit, unit, project))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("projects[0]")
                .jsonPath("$.errors[0].params.calendar")
                .isEqualTo(id);
        post("/calendars", ofProject("Q-" + unit, unit, "NONE")).expectStatus().isEqualTo(422);

        // It cannot be removed, but it can come to be for nothing.
        put("/calendars/" + id, "\"1\"", calendarJson(id, unit, "日历").replace("[\"" + unit + "\"]", "[]"))
                .expectStatus()
                .isOk();
        schedule(project, "C-" + unit);
    }

    @Test
    void aCalendarOfAProjectIsSeenAndChangedByThoseWhoSeeTheProject() {
        var unit = unit();
        var other = unit();
        var project = project(unit);
        var id = "P-" + unit;
        post("/calendars", ofProject(id, unit, project)).expectStatus().isCreated();

        client = clientOf("li.na", unit, "office");
        get("/calendars/" + id).expectStatus().isOk();
        client = clientOf("wang.fang", other, "office");
        get("/calendars/" + id).expectStatus().isNotFound();
        put("/calendars/" + id, "*", ofProject(id, unit, project))
                .expectStatus()
                .isNotFound();
        post("/calendars", ofProject("Q-" + unit, unit, project))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("projects[0]");
    }

    private static String ofProject(String id, String unit, String project) {
        return calendarJson(id, unit, "项目日历").replace("[\"" + unit + "\"]", "[], \"projects\": [\"" + project + "\"]");
    }

    // From Wednesday 30 September: the three days off and Sunday 4 October do not count.
    @Test
    void whatWaitsFollowsAChangedCalendarAtOnce() {
        var unit = unit();
        var project = project(unit);
        var id = "C-" + unit;
        post("/calendars", calendarJson(id, unit, "日历")).expectStatus().isCreated();
        put("/projects/" + project + "/plan", "*", """
                {"activities": [
                  {"id": "A", "names": {"zh": "浇筑"}, "plannedStart": "2026-09-30", "plannedFinish": "2026-09-30", "weight": 1},
                  {"id": "B", "names": {"zh": "拆模"}, "plannedStart": "2026-10-08", "plannedFinish": "2026-10-08", "weight": 1,
                   "links": [{"predecessor": "A"}]}]}""").expectStatus().isOk();
        starts(project, "2026-10-05");

        put("/calendars/" + id, "\"1\"", calendarJson(id, unit, "日历").replace("2026-10-03", "2026-10-06"))
                .expectStatus()
                .isOk();

        starts(project, "2026-10-07");
    }

    @Test
    void anIdenticalRepeatIsDoneAndAStaleChangeIsRefused() {
        var unit = unit();
        var id = "C-" + unit;
        var body = calendarJson(id, unit, "日历");
        post("/calendars", body).expectStatus().isCreated();
        post("/calendars", body).expectStatus().isCreated();
        put("/calendars/" + id, "\"7\"", body)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        put("/calendars/" + id, "\"1\"", calendarJson(id, unit, "新日历"))
                .expectStatus()
                .isOk();
        put("/calendars/" + id, "\"1\"", calendarJson(id, unit, "旧日历"))
                .expectStatus()
                .isEqualTo(412);
        post("/calendars", body).expectStatus().isEqualTo(409);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        post("/calendars", """
                {"id": "C-%s", "names": {"zh": "日历"}, "units": ["NOBODY"],
                 "weekend": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                 "hours": [{"from": "8:00", "until": "12:00"}, {"from": "13:00", "until": "12:30"}],
                 "knownFrom": "2026-01-01", "knownUntil": "2025-12-31",
                 "off": [{"from": "2026-10-01", "until": "2026-09-30"}, {"from": "2026-05-01"}],
                 "working": [{"from": "2026-05-01"}]}""".formatted(unit()))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(
                        List.class,
                        fields -> assertThat(fields.toString())
                                .contains(
                                        "weekend",
                                        "hours[0].from",
                                        "hours[1]",
                                        "knownUntil",
                                        "off[0].until",
                                        "working[0]",
                                        "units[0]"));
    }

    @Test
    void aUnitHasOneCalendarAndOnlyTheDefaultOneIsForNoUnit() {
        var unit = unit();
        post("/calendars", calendarJson("C-" + unit, unit, "日历")).expectStatus().isCreated();

        post("/calendars", calendarJson("D-" + unit, unit, "日历"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("units[0]")
                .jsonPath("$.errors[0].params.calendar")
                .isEqualTo("C-" + unit);
        post("/calendars", calendarJson("E-" + unit, unit, "日历").replace("[\"" + unit + "\"]", "[]"))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void theDefaultCalendarIsChangedByAccountsOfTheRootOnly() {
        var unit = unit();
        client = clientOf("li.na", unit, "office");
        var china = store.find(Calendar.DEFAULT).orElseThrow();

        get("/calendars/cn").expectStatus().isOk();
        put("/calendars/cn", "*", calendarJson("cn", unit, "中国")).expectStatus().isForbidden();

        assertThat(store.find(Calendar.DEFAULT)).contains(china);
    }

    @Test
    void whatANewerProductKnowsIsTakenOverUnlessSomebodyHasChangedTheCalendar() {
        var product = new ShippedCalendarAtStart(store, relay, clock);
        var china = store.find(Calendar.DEFAULT).orElseThrow();
        assertThat(china.shipped()).isTrue();
        var older = china.amend(until(china.calendar(), "2025-12-31"), clock.instant(), true);
        assertThat(store.save(older)).isTrue();

        product.run(new DefaultApplicationArguments());
        var renewed = store.find(Calendar.DEFAULT).orElseThrow();
        assertThat(renewed.calendar()).isEqualTo(china.calendar());

        var theirs = renewed.amend(until(china.calendar(), "2025-12-31"), clock.instant(), false);
        assertThat(store.save(theirs)).isTrue();
        product.run(new DefaultApplicationArguments());
        assertThat(store.find(Calendar.DEFAULT)).contains(theirs.next());

        store.save(theirs.next().amend(china.calendar(), clock.instant(), true));
    }

    private static Calendar until(Calendar calendar, String day) {
        return new Calendar(
                calendar.id(),
                calendar.names(),
                calendar.units(),
                calendar.weekend(),
                calendar.hours(),
                calendar.knownFrom(),
                LocalDate.parse(day),
                calendar.off().subList(0, 6),
                calendar.working().subList(0, 5),
                calendar.source());
    }

    private void schedule(String project, String calendar) {
        get("/projects/" + project + "/plan/schedule")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.calendar")
                .isEqualTo(calendar);
    }

    private void starts(String project, String day) {
        get("/projects/" + project + "/plan/schedule")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.activities[1].earlyStart")
                .isEqualTo(day);
    }
}
