package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.gantry.event.RuleEvent.IntakeInterrupted;
import io.gantry.progress.rule.Case;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IntakeWatchTests {

    private static final Instant NOON = Case.at("2026-11-28T12:00:00");

    private final InMemoryRuleStore store = new InMemoryRuleStore();
    private final LogOfEvents log = new LogOfEvents(store, new OneProjectSubjects());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeWatch one = watch();
    private final IntakeWatch other = watch();
    private Instant now = NOON;
    private boolean logAnswers = true;

    private IntakeWatch watch() {
        var progress = new LogProgress(
                wanted -> {
                    if (!logAnswers) {
                        throw new IllegalStateException("the broker does not tell the end of the log");
                    }
                    return log.ends();
                },
                log::positions,
                log);
        return new IntakeWatch(store, progress, log, () -> now, Duration.ofMinutes(10), meters);
    }

    private void runAt(IntakeWatch watch, Duration afterNoon) {
        now = NOON.plus(afterNoon);
        watch.run();
        log.project();
    }

    @Test
    void theFirstStartIsNoOutage() {
        runAt(one, Duration.ZERO);

        assertThat(log.only(IntakeInterrupted.class)).isEmpty();
        assertThat(one.isFresh(now)).isTrue();
    }

    @Test
    void notesOnceAMinuteThatAllWorks() {
        runAt(one, Duration.ZERO);
        runAt(one, Duration.ofSeconds(59));
        assertThat(store.lastSeenWorking()).contains(NOON);

        runAt(one, Duration.ofSeconds(60));
        assertThat(store.lastSeenWorking()).contains(NOON.plusSeconds(60));
    }

    @Test
    void upToTenMinutesAreNoOutageAndMoreIsOne() {
        runAt(one, Duration.ZERO);
        runAt(one, Duration.ofMinutes(10));
        assertThat(log.only(IntakeInterrupted.class)).isEmpty();

        runAt(one, Duration.ofMinutes(20).plusMillis(1));
        assertThat(log.only(IntakeInterrupted.class)).singleElement().satisfies(said -> {
            assertThat(said.from()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
            assertThat(said.until()).isEqualTo(now);
            assertThat(said.revision()).isEqualTo(1);
        });
    }

    @Test
    void nothingIsJudgedBeforeAnOutageIsInTheLog() {
        runAt(one, Duration.ZERO);
        now = NOON.plus(Duration.ofHours(1));
        assertThat(one.isFresh(now)).isFalse();

        one.run();

        assertThat(one.isFresh(now)).isTrue();
        assertThat(log.only(IntakeInterrupted.class)).hasSize(1);
    }

    @Test
    void looksAtTheNoteOnceASecondHoweverManyRoundsThereAre() {
        runAt(one, Duration.ZERO);
        assertThat(one.isFresh(now)).isTrue();
        store.seenWorking(NOON.minus(Duration.ofHours(1)));

        assertThat(one.isFresh(now.plusMillis(999))).isTrue();
        assertThat(one.isFresh(now.plusMillis(1000))).isFalse();
        assertThat(one.isFresh(now.plusMillis(1001))).isFalse();
    }

    @Test
    void asLongAsOneInstanceWorksThereIsNoOutage() {
        runAt(one, Duration.ZERO);
        for (int minute = 5; minute <= 60; minute += 5) {
            runAt(other, Duration.ofMinutes(minute));
        }

        runAt(one, Duration.ofMinutes(61));

        assertThat(log.only(IntakeInterrupted.class)).isEmpty();
    }

    @Test
    void twoInstancesThatStartTogetherAfterAnOutageAgreeOnOne() {
        runAt(one, Duration.ZERO);
        now = NOON.plus(Duration.ofHours(2));
        // Both have looked before either has written.
        watch().run();
        store.seenWorking(NOON);
        watch().run();
        log.project();

        assertThat(store.outages().outages().spans()).hasSize(1);
    }

    @Test
    void aLogThatDoesNotAnswerIsAnOutage() {
        runAt(one, Duration.ZERO);
        logAnswers = false;
        now = NOON.plus(Duration.ofMinutes(30));
        assertThatIllegalStateException().isThrownBy(one::run);

        logAnswers = true;
        runAt(one, Duration.ofMinutes(31));

        assertThat(log.only(IntakeInterrupted.class)).hasSize(1);
    }

    // Cases, A03.
    @Test
    void theOperatorGetsOneNoticeOfAnOutage(CapturedOutput output) {
        runAt(one, Duration.ZERO);

        runAt(other, Duration.ofMinutes(31));
        runAt(one, Duration.ofMinutes(32));
        runAt(other, Duration.ofMinutes(33));

        assertThat(output.getOut().lines().filter(line -> line.contains("Reports could not be received")))
                .singleElement(STRING)
                .contains("from 2026-11-28T04:00:00Z until 2026-11-28T04:31:00Z");
        assertThat(meters.get("gantry.intake.outages").counter().count()).isEqualTo(1);
    }
}
