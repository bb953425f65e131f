package io.gantry.progress.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Activity;
import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.http.input.StrictJson;
import io.gantry.http.validation.Validation;
import io.gantry.progress.status.StatusHarness;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Position;
import io.gantry.testing.SampleFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The events that the intake of reports publishes, beside their golden samples. */
class SampleTests {

    private static final String PROJECT = "GX-2026-017";
    private static final Instant REGISTERED = Instant.parse("2026-01-06T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-09-25T08:12:00.120Z");
    private static final UUID ID = UUID.fromString("9b0a2f54-6f3e-4b0e-9c39-5d1f6f1f0a01");
    private static final Scope SCOPE = Scope.of(Set.of("QY-ZB", "GX-HB"));

    private static final String FULL = """
            {"id": "9b0a2f54-6f3e-4b0e-9c39-5d1f6f1f0a01", "projectId": "GX-2026-017", "activityId": "A070",
             "unit": "QY-ZB", "percentComplete": 86, "actualStart": "2026-04-03", "investmentToDate": 1450000000.25,
             "remarks": "三层梁板浇筑完成", "occurredAt": "2026-09-25T08:11:00Z"}
            """;
    private static final String SHORT = """
            {"id": "9b0a2f54-6f3e-4b0e-9c39-5d1f6f1f0a02", "projectId": "GX-2026-017", "activityId": "A070",
             "unit": "QY-ZB", "percentComplete": 87.5, "occurredAt": "2026-09-25T08:11:30Z"}
            """;

    private final List<Event> log = new ArrayList<>();
    private final StatusHarness status = StatusHarness.inMemory(() -> NOW);

    static Stream<Arguments> events() {
        return new SampleTests().published();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, ProgressEvent event) {
        SampleFiles.check(name, event);
    }

    private Stream<Arguments> published() {
        register();
        var tablet = Caller.device("4f2a9c01", "工地平板", "QY-ZB");
        var person = new Caller("wu.min", "吴敏", "QY-ZB", Set.of(Role.REPORTER));
        var office = new Caller("zhang.wei", "张伟", "GX-HB", Set.of(Role.UNIT));
        send(FULL, tablet);
        send(SHORT, person);
        status.apply(log.get(0));
        var review = new ReportReview(status.lookup(), publisher(), () -> true, StatusHarness.REGION, () -> NOW);
        review.confirm(PROJECT, ID, new ReviewBody("已到现场核实"), office, SCOPE);
        review.correct(
                PROJECT,
                ID,
                new CorrectionBody(new BigDecimal("100"), null, LocalDate.parse("2026-09-24"), null, null, "百分比填写有误"),
                office,
                SCOPE);
        return Stream.of(
                arguments("by-a-device-from-an-address", log.get(0)),
                arguments("percentage-only-from-an-address", log.get(1)),
                arguments("as-it-stands", log.get(2)),
                arguments("finished-after-all", log.get(3)));
    }

    private void send(String body, Caller caller) {
        try (var factory = jakarta.validation.Validation.buildDefaultValidatorFactory()) {
            var json = new StrictJson(JsonMapper.shared());
            new ReportIntake(
                            json,
                            new Validation(factory.getValidator()),
                            status.lookup(),
                            publisher(),
                            () -> true,
                            StatusHarness.REGION,
                            () -> NOW,
                            new SimpleMeterRegistry())
                    .receive(json.items(body.getBytes(UTF_8), 1).items(), new Sender(caller, SCOPE, "10.12.0.7"));
        }
    }

    private EventPublisher publisher() {
        return events -> {
            log.addAll(events);
            return events.stream()
                    .map(event -> Optional.of(new Position(event.topic(), 0, log.size())))
                    .toList();
        };
    }

    private void register() {
        var office = new Actor("li.na", "李娜", "GX");
        var names = new Names("新能源汽车动力电池产业园（一期）", "New-Energy Vehicle Battery Park, Phase 1");
        var project = new Project(
                PROJECT,
                names,
                "INDUSTRY",
                null,
                "10BN",
                new BigDecimal("12000000000"),
                new BigDecimal("2600000000"),
                "GX-FGJ",
                "GX-HB",
                "QY-ZB",
                null,
                LocalDate.parse("2027-12-31"));
        var activity = new Activity(
                "A070",
                10,
                new Names("一号厂房主体结构封顶", "Plant 1 topped out"),
                false,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-09-30"),
                BigDecimal.ONE,
                null);
        var units = List.of("GX-FGJ", "GX-HB", "QY-ZB");
        status.apply(
                new ProjectRegistered(
                        UUID.randomUUID(), REGISTERED, 1, units, project, Stage.STARTED, Standing.ACTIVE, office),
                new PlanRevised(
                        UUID.randomUUID(),
                        REGISTERED,
                        1,
                        units,
                        PROJECT,
                        true,
                        1,
                        1,
                        List.of(activity),
                        List.of(),
                        null,
                        office));
    }
}
