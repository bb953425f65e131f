package io.gantry.project.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Actor;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressReport;
import io.gantry.event.Subject;
import io.gantry.project.RunningRegistry;
import io.gantry.project.register.RegionProperties;
import io.gantry.stream.EventPublisher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schedules of plans on which something was reported, as the log tells it. */
class ReportedPlanHttpTests extends RunningRegistry {

    private static final Instant SEEN = Instant.parse("2026-03-12T04:00:00Z");
    private static final String A = """
            {"id": "A", "names": {"zh": "桩基"}, "plannedStart": "2026-03-02", "plannedFinish": "2026-03-06", "weight": 1}""";
    private static final String B = """
            {"id": "B", "names": {"zh": "主体"}, "plannedStart": "2026-03-09", "plannedFinish": "2026-03-20", "weight": 1,
             "links": [{"predecessor": "A"}]}""";

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private RegionProperties region;

    @Autowired
    private InstantSource clock;

    private String unit = "";
    private String project = "";
    private String plan = "";

    @BeforeEach
    void layAPlan() {
        unit = unit();
        project = project(unit);
        plan = "/projects/" + project + "/plan";
        put(plan, "\"0\"", "{\"activities\": [" + A + "," + B + "]}")
                .expectStatus()
                .isOk();
    }

    @Test
    void whatRemainsIsScheduledFromToday() {
        assertThat(schedule().path("dataDate").isMissingNode()).isTrue();

        publish(report("A", "100", "2026-03-03", "2026-03-10"), report("B", "40", "2026-03-11", null));
        awaitStates("DONE", "UNDER_WAY");

        var schedule = schedule();
        var today = today();
        assertThat(schedule.path("dataDate").asString()).isEqualTo(today.toString());
        var done = schedule.path("activities").path(0);
        assertThat(done.path("earlyStart").asString()).isEqualTo("2026-03-03");
        assertThat(done.path("earlyFinish").asString()).isEqualTo("2026-03-10");
        assertThat(done.path("plannedFinish").asString()).isEqualTo("2026-03-06");
        assertThat(done.path("daysLate").asInt()).isEqualTo(2);
        var begun = schedule.path("activities").path(1);
        assertThat(begun.path("earlyStart").asString()).isEqualTo("2026-03-11");
        // Six of ten working days remain, the first of them today at the earliest.
        assertThat(LocalDate.parse(begun.path("earlyFinish").asString())).isAfterOrEqualTo(today.plusDays(5));
        assertThat(missed()).containsExactly("A", "B");
    }

    @Test
    void aDoubtedReportDoesNotCountUntilItIsConfirmed() {
        var jump = report("A", "100", "2026-03-03", "2026-03-10");
        var doubt = doubt(jump);
        publish(jump);
        awaitStates("DONE", "OPEN");

        publish(new DelayDetected(UUID.randomUUID(), SEEN, 1, List.of(unit), doubt, null));
        awaitStates("OPEN", "OPEN");
        assertThat(schedule().path("dataDate").isMissingNode()).isTrue();

        publish(new DelayCleared(UUID.randomUUID(), SEEN, 2, List.of(unit), doubt, null));
        awaitStates("DONE", "OPEN");
    }

    @Test
    void whatIsPutBackIntoThePlanStartsAnewUntilItsReportIsConfirmed() {
        var half = report("B", "50", "2026-03-11", null);
        publish(half);
        awaitStates("OPEN", "UNDER_WAY");

        delete(plan + "/activities/B?reason=x", "*").expectStatus().isOk();
        put(plan + "/activities/B", "*", B).expectStatus().isOk();
        assertThat(states()).containsExactly("OPEN", "OPEN");

        publish(new ReportConfirmed(
                UUID.randomUUID(),
                clock.instant(),
                List.of(unit),
                project,
                half.report().id(),
                "属实",
                by()));
        awaitStates("OPEN", "UNDER_WAY");
    }

    @Test
    void whatWasOpenWhenTheProjectWasCompletedIsDoneByThat() {
        publish(report("A", "100", "2026-03-03", "2026-03-10"));
        awaitStates("DONE", "OPEN");

        put("/projects/" + project + "/stage", "*", """
                {"stage": "COMPLETED", "on": "%s", "reason": "竣工", "closeOpen": true}""".formatted(today()))
                .expectStatus()
                .isOk();

        assertThat(states()).containsExactly("DONE", "DONE");
        assertThat(schedule().path("finish").asString()).isEqualTo(today().toString());
    }

    private LocalDate today() {
        return region.dateAt(clock.instant());
    }

    private List<String> missed() {
        for (var point : json(get(plan + "/quality")).path("points")) {
            if (point.path("check").asString().equals("MISSED_TASKS")) {
                return point.path("activities")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
            }
        }
        return List.of();
    }

    private void awaitStates(String... states) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states()).containsExactly(states));
    }

    private List<String> states() {
        return schedule().path("activities").findValuesAsString("state");
    }

    private JsonNode schedule() {
        return json(get(plan + "/schedule"));
    }

    private static JsonNode json(ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(String.valueOf(answer.expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    private void publish(Event... events) {
        publisher.publish(List.of(events));
    }

    private ProgressReported report(String activity, String percent, String start, @Nullable String finish) {
        var report = new ProgressReport(
                UUID.randomUUID(),
                project,
                activity,
                unit,
                new BigDecimal(percent),
                LocalDate.parse(start),
                finish == null ? null : LocalDate.parse(finish),
                null,
                null,
                SEEN);
        return new ProgressReported(UUID.randomUUID(), SEEN, List.of(unit), report, by(), "10.0.0.1");
    }

    private Delay doubt(ProgressReported reported) {
        var id = reported.report().id().toString();
        return new Delay(
                UUID.randomUUID(),
                1,
                "report-doubted",
                1,
                "default",
                1,
                project,
                new Names("龙河电池产业园", null),
                new Subject(Subject.REPORT, id, null, reported.report().activityId()),
                unit,
                Level.YELLOW,
                new Names("数据存疑", null),
                new Names("数据存疑", null),
                null,
                Map.of());
    }

    private Actor by() {
        return new Actor("li.na", "李娜", unit);
    }
}
