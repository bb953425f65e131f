package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.project.RunningRegistry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plans out of schedule files and into them, over HTTP: each file is read in a process of its own. */
class PlanFileHttpTests extends RunningRegistry {

    private String unit = "";
    private String plan = "";

    @BeforeEach
    void registerAProject() {
        unit = unit();
        plan = "/projects/" + project(unit) + "/plan";
    }

    @Test
    void triesAFileAcceptsItAndFindsNothingNewInItASecondTime() {
        var file = mspdi(
                task(1, "基础", 1, "2026-09-01T08:00:00", "2026-09-11T17:00:00", ""),
                task(2, "桩基", 2, "2026-09-01T08:00:00", "2026-09-04T17:00:00", ""),
                task(3, "承台", 2, "2026-09-07T08:00:00", "2026-09-11T17:00:00", link(2)));
        var tried = json(send(file));

        assertThat(tried.path("format").asString()).isEqualTo("MSPDI");
        assertThat(tried.path("encoding").path("certain").asBoolean()).isTrue();
        assertThat(tried.path("counts").path("summaries").asInt()).isEqualTo(1);
        assertThat(tried.path("counts").path("unitsOfProject").asInt()).isEqualTo(3);
        assertThat(tried.path("changes").path("addedCount").asInt()).isEqualTo(3);
        assertThat(tried.path("changes").path("needsReason").asBoolean()).isFalse();
        assertThat(tried.path("faults")).isEmpty();
        assertThat(tried.path("differences")).isEmpty();
        get(plan).expectBody().jsonPath("$.revision").isEqualTo(0);

        accept(tried, null).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

        get(plan)
                .expectBody()
                .jsonPath("$.activities[1].parent")
                .isEqualTo("T1")
                .jsonPath("$.activities[2].links[0].predecessor")
                .isEqualTo("T2")
                .jsonPath("$.activities[2].plannedFinish")
                .isEqualTo("2026-09-11");
        var again = json(send(file));
        assertThat(again.path("changes").path("changedCount").asInt()).isZero();
        assertThat(again.path("changes").path("addedCount").asInt()).isZero();
        accept(again, null).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void aLaterFileNeedsAReasonWhereDatesMove() {
        accept(json(send(mspdi(task(1, "桩基", 1, "2026-09-01T08:00:00", "2026-09-04T17:00:00", "")))), null)
                .expectStatus()
                .isOk();
        var later = json(send(mspdi(task(1, "桩基", 1, "2026-09-01T08:00:00", "2026-09-10T17:00:00", ""))));

        assertThat(later.path("changes").path("changed").get(0).asString()).isEqualTo("T1");
        assertThat(later.path("changes").path("needsReason").asBoolean()).isTrue();
        accept(later, null).expectStatus().isEqualTo(422);
        accept(later, "设计变更").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void saysWhoAnswersForWhat() {
        var tried = json(send(mspdi(
                task(1, "桩基", 1, "2026-09-01T08:00:00", "2026-09-04T17:00:00", text("188743731", unit)),
                task(2, "承台", 1, "2026-09-01T08:00:00", "2026-09-04T17:00:00", text("188743731", "无名")))));

        assertThat(tried.path("activities").get(0).path("responsibleUnit").asString())
                .isEqualTo(unit);
        assertThat(tried.path("activities").get(1).has("responsibleUnit")).isFalse();
        assertThat(tried.path("counts").path("unitsOfFile").asInt()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsLostAndWhyDatesDiffer() {
        var tried = json(send(mspdi(
                task(1, "A", 1, "2026-09-01T08:00:00", "2026-09-02T17:00:00", ""),
                task(2, "B", 1, "2026-09-03T08:00:00", "2026-09-04T17:00:00", link(1))
                        .replace("<Active>1", "<Active>0"),
                task(3, "C", 1, "2026-09-21T08:00:00", "2026-09-22T17:00:00", link(2) + link(1)),
                // Sunday 20 September is a working day in China, 25 September is not.
                task(4, "D", 1, "2026-09-23T08:00:00", "2026-09-25T17:00:00", ""))));

        assertThat(tried.path("notes")
                        .valueStream()
                        .map(note -> note.path("code").asString()))
                .containsExactlyInAnyOrder("file-inactive", "file-link-inactive", "file-link-inactive");
        var difference = tried.path("differences").get(0);
        assertThat(difference.path("id").asString()).isEqualTo("T3");
        assertThat(difference.path("computedStart").asString()).isEqualTo("2026-09-03");
        assertThat(difference.path("reasons")).isNotEmpty();
        assertThat(tried.path("calendars").get(0).path("days").valueStream().map(JsonNode::asString))
                .contains("2026-09-20", "2026-09-25");
    }

    /** Sunday to Saturday are worked on but for 5 September, a Saturday: B waits from Friday the 4th to Sunday the 6th. */
    @Test
    void takesACalendarOfTheFileForTheProject() {
        var file = mspdi(
                        task(1, "A", 1, "2026-09-01T08:00:00", "2026-09-04T17:00:00", ""),
                        task(2, "B", 1, "2026-09-06T08:00:00", "2026-09-07T17:00:00", link(1)))
                .replace("<Tasks>", SEVEN_DAYS + "<Tasks>");
        var tried = json(send(file));
        var calendar = tried.path("calendars").get(0);

        assertThat(calendar.path("name").asString()).isEqualTo("七天制");
        assertThat(calendar.path("activities").asInt()).isEqualTo(2);
        assertThat(calendar.path("days").valueStream().map(JsonNode::asString)).containsExactly("2026-09-06");
        assertThat(calendar.path("chosen").asBoolean()).isTrue();
        assertThat(tried.path("differences")).isEmpty();
        var kept = json(send(file.getBytes(StandardCharsets.UTF_8), "?calendar="));
        assertThat(kept.path("calendars").get(0).path("chosen").asBoolean()).isFalse();
        assertThat(kept.path("differences").get(0).path("computedStart").asString())
                .isEqualTo("2026-09-07");
        send(file.getBytes(StandardCharsets.UTF_8), "?calendar=nobody")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("calendar");

        var taking = calendar.path("taking");
        assertThat(taking.path("revision").asInt()).isZero();
        post("/calendars", taking.path("calendar").toString()).expectStatus().isCreated();
        accept(tried, null).expectStatus().isOk();

        var id = taking.path("calendar").path("id").asString();
        get("/calendars/" + id)
                .expectBody()
                .jsonPath("$.weekend")
                .isEmpty()
                .jsonPath("$.hours[0].from")
                .isEqualTo("07:00")
                .jsonPath("$.off[0].from")
                .isEqualTo("2026-09-05");
        get(plan + "/schedule").expectBody().jsonPath("$.calendar").isEqualTo(id);
        var again = json(send(file));
        assertThat(again.path("calendars").get(0).path("same").asString()).isEqualTo(id);
        assertThat(again.path("calendars").get(0).has("taking")).isFalse();
        assertThat(again.path("differences")).isEmpty();
    }

    private static final String SEVEN_DAYS =
            "<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>七天制</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>"
                    + java.util.stream.IntStream.rangeClosed(1, 7)
                            .mapToObj(
                                    "<WeekDay><DayType>%d</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>07:00:00</FromTime><ToTime>15:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>"
                                            ::formatted)
                            .collect(java.util.stream.Collectors.joining())
                    + "</WeekDays><Exceptions><Exception><EnteredByOccurrences>0</EnteredByOccurrences><TimePeriod><FromDate>2026-09-05T00:00:00</FromDate><ToDate>2026-09-05T23:59:00</ToDate></TimePeriod>"
                    + "<Occurrences>1</Occurrences><Name>停工</Name><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>";

    @Test
    void asksWhetherItHasGuessedTheEncodingRight() {
        var file = mspdi(task(1, "龙河桩基", 1, "2026-09-01T08:00:00", "2026-09-04T17:00:00", ""))
                .getBytes(Charset.forName("GBK"));
        var tried = json(send(file, ""));

        assertThat(tried.path("encoding").path("certain").asBoolean()).isFalse();
        assertThat(tried.path("activities").get(0).path("names").path("zh").asString())
                .isEqualTo("龙河桩基");
        assertThat(json(send(file, "?encoding=GBK"))
                        .path("encoding")
                        .path("certain")
                        .asBoolean())
                .isTrue();
        send(file, "?encoding=UTF-8")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("encoding");
    }

    @Test
    void saysAllThatIsWrongAndOffersNoPlanThen() {
        var tried = json(send(mspdi(
                task(1, "一".repeat(300), 1, "2026-09-01T08:00:00", "2026-09-04T17:00:00", ""),
                task(2, "A", 1, "2026-09-01T08:00:00", "2026-09-02T17:00:00", link(3)),
                task(3, "B", 1, "2026-09-01T08:00:00", "2026-09-02T17:00:00", link(2)))));

        assertThat(tried.path("faults")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(tried.path("faults").get(0).path("field").asString()).startsWith("T1.names");
        assertThat(tried.path("activities")).isEmpty();
    }

    @Test
    void refusesWhatIsNoScheduleAndLivesOn() {
        send("no schedule ".repeat(200))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("file-format");
        send(mspdi("").replace("<Project ", "<!DOCTYPE Project [<!ENTITY a \"x\">]><Project "))
                .expectStatus()
                .isEqualTo(422);
        send(new byte[17 << 20], "").expectStatus().isEqualTo(413);
        post(plan + "/file", "{}").expectStatus().isEqualTo(415);

        send(mspdi(task(1, "A", 1, "2026-09-01T08:00:00", "2026-09-02T17:00:00", "")))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSPDI", "PMXML", "XER"})
    void whatIsExportedIsTheSamePlanWhenItIsReadAgain(String format) {
        put(plan, "\"0\"", """
                {"activities":[
                 {"id":"S","names":{"zh":"基础","en":"Foundation"},"plannedStart":"2026-08-31","plannedFinish":"2026-10-31","weight":0},
                 {"id":"A","names":{"zh":"桩基"},"plannedStart":"2026-09-01","plannedFinish":"2026-09-04","weight":2.50,"parent":"S","responsibleUnit":"%s"},
                 {"id":"B","names":{"zh":"承台","en":"Caps"},"plannedStart":"2026-09-07","plannedFinish":"2026-09-18","weight":1,"parent":"S","durationDays":4,
                  "links":[{"predecessor":"A","lagDays":2},{"predecessor":"A","type":"FF","lagDays":-1,"lagUnit":"ELAPSED"}],"constraint":{"kind":"FNLT","date":"2026-09-30"}},
                 {"id":"M","position":77,"names":{"zh":"封顶"},"milestone":true,"plannedStart":"2026-09-30","plannedFinish":"2026-09-30","weight":0,
                  "links":[{"predecessor":"B"}]}]}""".formatted(unit)).expectStatus().isOk();

        var file = client.get()
                .uri("/api/registry" + plan + "/file?format=" + format)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        var tried = json(send(file == null ? new byte[0] : file, ""));

        assertThat(tried.path("format").asString()).isEqualTo(format);
        assertThat(tried.path("faults")).isEmpty();
        assertThat(tried.path("changes").path("addedCount").asInt()).isZero();
        assertThat(tried.path("changes").path("removedCount").asInt()).isZero();
        assertThat(tried.path("changes").path("changed")).isEmpty();
        assertThat(tried.path("notes")).isEmpty();
    }

    private ResponseSpec accept(JsonNode tried, @org.jspecify.annotations.Nullable String reason) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("activities", tried.path("activities"));
        if (reason != null) {
            body.put("reason", reason);
        }
        return put(plan, "\"" + tried.path("revision").asLong() + "\"", body.toString());
    }

    private ResponseSpec send(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8), "");
    }

    private ResponseSpec send(byte[] file, String query) {
        return client.post()
                .uri("/api/registry" + plan + "/file" + query)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .exchange();
    }

    private static JsonNode json(ResponseSpec answer) {
        var body = answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(String.valueOf(body));
    }

    private static String mspdi(String... tasks) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>示范</Name>
                <StartDate>2026-09-01T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek>
                <Tasks>%s</Tasks></Project>
                """.formatted(String.join("\n", tasks));
    }

    private static String task(int uid, String name, int level, String start, String finish, String more) {
        return """
                <Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><Active>1</Active><Manual>0</Manual><IsNull>0</IsNull>
                <OutlineLevel>%3$d</OutlineLevel><Start>%4$s</Start><Finish>%5$s</Finish><Duration>PT16H0M0S</Duration>
                <DurationFormat>7</DurationFormat>%6$s</Task>""".formatted(uid, name, level, start, finish, more);
    }

    private static String link(int predecessor) {
        return "<PredecessorLink><PredecessorUID>" + predecessor + "</PredecessorUID><Type>1</Type></PredecessorLink>";
    }

    private static String text(String field, String value) {
        return "<ExtendedAttribute><FieldID>" + field + "</FieldID><Value>" + value + "</Value></ExtendedAttribute>";
    }
}
