package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.baselined;
import static io.gantry.progress.status.Samples.overdue;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.reported;
import static io.gantry.progress.status.Samples.statusAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Severity;
import io.gantry.event.Stage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectStatusTests {

    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void takesTheTopicsInAnyOrder() {
        var report = reported(FOUNDATION, "40", MONDAY);
        var registration = registered(Stage.STARTED);
        var plan = baselined();

        var inOrder = statusAfter(registration, plan, report);
        var reportFirst = statusAfter(report, registration, plan);

        assertThat(reportFirst.registration()).isEqualTo(inOrder.registration());
        assertThat(reportFirst.reported()).isEqualTo(inOrder.reported());
    }

    @Test
    void ofTwoReportsTheOneSeenLaterCounts() {
        var status = statusAfter(reported(FOUNDATION, "60", TUESDAY), reported(FOUNDATION, "40", MONDAY, TUESDAY));

        assertThat(status.reported().activity(FOUNDATION).orElseThrow().percentComplete())
                .isEqualByComparingTo("60");
        assertThat(status.reported().lastReportAt()).isEqualTo(TUESDAY);
    }

    @Test
    void aDeviceClockThatIsAheadDoesNotMakeTheSiteHeardInTheFuture() {
        var status = statusAfter(reported(FOUNDATION, "60", TUESDAY, MONDAY));

        assertThat(status.reported().lastReportAt()).isEqualTo(MONDAY);
    }

    @Test
    void anOlderRegistryRevisionIsNoNews() {
        var status = statusAfter(registered(Stage.STARTED), baselined(), registered(Stage.SIGNED));

        assertThat(status.registration().stage()).isEqualTo(Stage.STARTED);
        assertThat(status.registration().plan()).hasSize(2);
    }

    @Test
    void keepsWhatWasReportedOnAnActivityThatLeavesThePlanAndComesBack() {
        var status = statusAfter(
                registered(Stage.STARTED),
                baselined(),
                reported(FOUNDATION, "40", MONDAY),
                Samples.revised(3, Samples.structure()),
                Samples.revised(4, Samples.foundation(20), Samples.structure()));

        assertThat(status.reported().activity(FOUNDATION)).isPresent();
    }

    @Test
    void followsADelayFromDetectionToClearing() {
        var detected = statusAfter(detected(1));
        var worsened = detected.on(worsened(1, 2), 1);
        var cleared = worsened.on(cleared(1, 3), 2);

        assertThat(detected.delays().open()).hasSize(1);
        assertThat(worsened.delays().open().findFirst().orElseThrow().delay().severity())
                .isEqualTo(Severity.CRITICAL);
        assertThat(cleared.delays().open()).isEmpty();
    }

    @Test
    void theFirstDecisionInTheLogHolds() {
        var status = statusAfter(detected(1), cleared(1, 2), worsened(1, 2), cleared(1, 2));

        assertThat(status.delays().open()).isEmpty();
        assertThat(status.delays().tracked()).hasSize(1);
    }

    @Test
    void aClearedDelayOpensAgainOnlyAsANewEpisode() {
        var repeated = statusAfter(detected(1), cleared(1, 2), detected(1));
        var anew = statusAfter(detected(1), cleared(1, 2), detected(2));

        assertThat(repeated.delays().open()).isEmpty();
        assertThat(anew.delays().open()).hasSize(1);
    }

    @Test
    void remembersWhatTheRulesHaveNotLookedAt() {
        var report = reported(FOUNDATION, "40", MONDAY);

        var status = statusAfter(registered(Stage.STARTED), report, detected(1));

        assertThat(status.unexamined()).isEqualTo(new DelayEvent.Cause(report.id(), MONDAY));
    }

    private static DelayEvent detected(int episode) {
        return new DelayDetected(UUID.randomUUID(), TUESDAY, 1, overdue(episode, Severity.WARNING), null);
    }

    private static DelayEvent worsened(int episode, long revision) {
        return new DelayWorsened(UUID.randomUUID(), TUESDAY, revision, overdue(episode, Severity.CRITICAL), null);
    }

    private static DelayEvent cleared(int episode, long revision) {
        return new DelayCleared(UUID.randomUUID(), TUESDAY, revision, overdue(episode, Severity.WARNING), null);
    }
}
