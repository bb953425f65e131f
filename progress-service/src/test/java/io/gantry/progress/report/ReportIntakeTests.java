package io.gantry.progress.report;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.Stage;
import io.gantry.http.input.StrictJson;
import io.gantry.http.validation.Validation;
import io.gantry.progress.status.Samples;
import io.gantry.progress.status.StatusHarness;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Position;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The intake over statuses in memory, and a log that confirms or does not. */
class ReportIntakeTests {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final Caller REPORTER = new Caller("zhao.lei", "赵磊", "QY-ZB", Set.of(Role.REPORTER));
    private static final ValidatorFactory VALIDATORS = jakarta.validation.Validation.buildDefaultValidatorFactory();

    private final StatusHarness status = StatusHarness.inMemory(InstantSource.fixed(NOW));
    private final StrictJson json = new StrictJson(JsonMapper.builder().build());
    private final List<Event> log = new ArrayList<>();
    private int confirmed = Integer.MAX_VALUE;
    private boolean caughtUp = true;

    @AfterAll
    static void close() {
        VALIDATORS.close();
    }

    @BeforeEach
    void aPlannedProject() {
        status.apply(Samples.registered(Stage.STARTED), Samples.planned());
    }

    @Test
    void whileTheBrokerIsAwayTheOtherItemsKeepTheirReceipts() {
        var known = UUID.randomUUID();
        receive("[" + report(known, "40") + "]");
        log.forEach(status::apply);
        confirmed = 1;

        var receipts = receive("[" + report(known, "40") + "," + report(UUID.randomUUID(), "41") + "," + "{\"id\":7},"
                + report(UUID.randomUUID(), "42") + "," + report(UUID.randomUUID(), "43") + "]");

        assertThat(receipts).extracting(Receipt::status).containsExactly(202, 202, 400, 503, 503);
        assertThat(receipts.get(3).id()).isNotNull();
    }

    @Test
    void theEventSaysWhomItConcernsAndIsTheSameWhenItIsSentAgain() {
        var id = UUID.randomUUID();
        receive(report(id, "40"));
        receive(report(id, "40"));

        assertThat(log).hasSize(2);
        assertThat(log.get(0).id()).isEqualTo(log.get(1).id()).isNotEqualTo(id);
        assertThat(log.get(0).units()).containsExactly("GX-FGJ", "GX-GXJ", "QY-ZB");
        assertThat(((ProgressReported) log.get(0)).by().account()).isEqualTo("zhao.lei");
    }

    @Test
    void aReceiptSaysWhereToReadWhatCounts() {
        var id = UUID.randomUUID();

        assertThat(receive(report(id, "40")).get(0).location())
                .isEqualTo("/api/progress/projects/" + PROJECT + "/reports/" + id);
    }

    @Test
    void anIdIsGivenOnceInARequest() {
        var id = UUID.randomUUID();

        assertThat(receive("[" + report(id, "40") + "," + report(id, "41") + "]"))
                .extracting(Receipt::status)
                .containsExactly(202, 422);
    }

    @Test
    void whatMayOnlyNotBeKnownYetIsAskedForAgainAndTheRestIsTaken() {
        caughtUp = false;
        var unknown = report(UUID.randomUUID(), "40").replace(PROJECT, "GX-0000");

        assertThat(receive("[" + unknown + "," + report(UUID.randomUUID(), "41") + "]"))
                .extracting(Receipt::status)
                .containsExactly(503, 202);
    }

    @Test
    void ofTwoAtTheSameMomentTheSecondFaresAsTheFirstIfItIsTheSameAndNeedsAnotherIdIfNot() {
        var late = new LateLog();
        var intake = intake(late);
        var id = UUID.randomUUID();

        var first = send(intake, report(id, "40"));
        var same = send(intake, report(id, "40.0"));
        var other = send(intake, "[" + report(id, "41") + "," + report(UUID.randomUUID(), "41") + "]");
        assertThat(List.of(first, same, other)).noneMatch(CompletableFuture::isDone);
        assertThat(late.sent).hasSize(2);
        late.confirm();

        assertThat(first.join()).extracting(Receipt::status).containsExactly(202);
        assertThat(same.join()).isEqualTo(first.join());
        assertThat(other.join()).extracting(Receipt::status).containsExactly(409, 202);
        assertThat(send(intake, report(id, "41")).join())
                .extracting(Receipt::status)
                .containsExactly(409);
    }

    @Test
    void whatIsNotConfirmedIsSaidToAllWhoWaitForItAndMayBeSentAgain() {
        var late = new LateLog();
        var intake = intake(late);
        var id = UUID.randomUUID();
        var first = send(intake, report(id, "40"));
        var other = send(intake, report(id, "41"));
        late.keepSilent();

        assertThat(first.join()).extracting(Receipt::status).containsExactly(503);
        assertThat(other.join()).extracting(Receipt::status).containsExactly(503);
        var again = send(intake, report(id, "41"));
        late.confirm();
        assertThat(again.join()).extracting(Receipt::status).containsExactly(202);
    }

    /** A log that confirms when it is told to. */
    private static final class LateLog implements EventPublisher {

        private final List<Event> sent = new ArrayList<>();
        private final List<Runnable> waiting = new ArrayList<>();
        private boolean confirms;

        @Override
        public List<Optional<Position>> tryPublish(List<? extends Event> events) {
            throw new IllegalStateException("nobody is to wait for the log");
        }

        @Override
        public CompletableFuture<List<Optional<Position>>> tryPublishLater(List<? extends Event> events) {
            var later = new CompletableFuture<List<Optional<Position>>>();
            sent.addAll(events);
            waiting.add(() -> later.complete(events.stream()
                    .map(event -> confirms
                            ? Optional.of(new Position(event.topic(), 0, sent.indexOf(event)))
                            : Optional.<Position>empty())
                    .toList()));
            return later;
        }

        void confirm() {
            confirms = true;
            end();
        }

        void keepSilent() {
            confirms = false;
            end();
        }

        private void end() {
            waiting.forEach(Runnable::run);
            waiting.clear();
        }
    }

    private List<Receipt> receive(String body) {
        return send(intake(this::publish), body).join();
    }

    private ReportIntake intake(EventPublisher publisher) {
        return new ReportIntake(
                json,
                new Validation(VALIDATORS.getValidator()),
                status.lookup(),
                publisher,
                () -> caughtUp,
                StatusHarness.REGION,
                InstantSource.fixed(NOW),
                new SimpleMeterRegistry());
    }

    private CompletableFuture<List<Receipt>> send(ReportIntake intake, String body) {
        var items = json.items(body.getBytes(StandardCharsets.UTF_8), 10).items();
        return intake.receive(items, new Sender(REPORTER, Scope.of(Set.of("QY-ZB")), "10.12.0.7"));
    }

    private List<Optional<Position>> publish(List<? extends Event> events) {
        var positions = new ArrayList<Optional<Position>>();
        for (var event : events) {
            if (positions.size() < confirmed) {
                log.add(event);
                positions.add(Optional.of(new Position(event.topic(), 0, log.size() - 1)));
            } else {
                positions.add(Optional.empty());
            }
        }
        return positions;
    }

    private static String report(UUID id, String percent) {
        return """
            {"id":"%s","projectId":"%s","activityId":"%s","unit":"QY-ZB","percentComplete":%s,"occurredAt":"%s"}""".formatted(id, PROJECT, FOUNDATION, percent, NOW);
    }
}
