package io.gantry.progress.delay;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static io.gantry.progress.status.Samples.baselined;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.reported;
import static io.gantry.progress.status.Samples.statusAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Event;
import io.gantry.event.Stage;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.Samples;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelayDecisionsTests {

    private static final Instant DAY_AFTER = Instant.parse("2026-03-12T00:00:00Z");
    private static final Instant TWO_WEEKS_LATER = Instant.parse("2026-03-26T00:00:00Z");

    private final DelayDecisions decisions = new DelayDecisions(
            List.of(new ActivityOverdue(new DelayProperties.Overdue(15), new RegionProperties(ZoneOffset.UTC))));
    private final List<Event> log = new ArrayList<>(List.of(registered(Stage.STARTED), baselined()));

    @Test
    void detectsAndSaysItOnce() {
        var decided = decideAt(DAY_AFTER);

        assertThat(decided).singleElement().isInstanceOf(DelayDetected.class);
        assertThat(decideAt(DAY_AFTER)).isEmpty();
    }

    @Test
    void decidingAgainBeforeTheLogHasItGivesTheSameEvent() {
        var status = statusAfter(log.toArray(Event[]::new));

        var first = decisions.decide(status, DAY_AFTER);
        var second = decisions.decide(status, DAY_AFTER.plusSeconds(60));

        assertThat(second)
                .extracting(Event::id)
                .isEqualTo(first.stream().map(Event::id).toList());
    }

    @Test
    void worsensWithTimeAndEasesWithThePlan() {
        decideAt(DAY_AFTER);

        assertThat(decideAt(TWO_WEEKS_LATER)).anyMatch(DelayWorsened.class::isInstance);

        log.add(Samples.revised(3, Samples.foundation(20), Samples.structure()));
        assertThat(decideAt(TWO_WEEKS_LATER)).singleElement().isInstanceOf(DelayEased.class);
    }

    @Test
    void clearsWhenTheWorkIsDoneAndNamesTheReportThatDidIt() {
        decideAt(DAY_AFTER);
        var report = reported(FOUNDATION, "100", DAY_AFTER);
        log.add(report);

        var cleared = decideAt(DAY_AFTER).get(0);

        assertThat(cleared).isInstanceOf(DelayCleared.class);
        assertThat(cleared.cause()).isEqualTo(new DelayEvent.Cause(report.id(), DAY_AFTER));
    }

    @Test
    void clearsWhenTheActivityLeavesThePlan() {
        decideAt(DAY_AFTER);
        log.add(Samples.revised(3, Samples.structure()));

        assertThat(decideAt(DAY_AFTER)).singleElement().isInstanceOf(DelayCleared.class);
    }

    @Test
    void aDelayThatComesBackIsANewEpisode() {
        var first = decideAt(DAY_AFTER).get(0);
        log.add(reported(FOUNDATION, "100", DAY_AFTER));
        decideAt(DAY_AFTER);
        log.add(reported(FOUNDATION, "60", DAY_AFTER.plusSeconds(1)));

        var again = decideAt(DAY_AFTER.plusSeconds(2)).get(0);

        assertThat(again).isInstanceOf(DelayDetected.class);
        assertThat(again.delay().episode()).isEqualTo(2);
        assertThat(again.delay().id()).isNotEqualTo(first.delay().id());
    }

    @Test
    void tellsTheUnitOfTheActivityAndOtherwiseTheProjects() {
        var decided = decideAt(TWO_WEEKS_LATER);

        assertThat(decided)
                .extracting(event ->
                        event.delay().activityId() + " " + event.delay().responsibleUnit())
                .containsExactlyInAnyOrder(FOUNDATION + " GX-GXJ", STRUCTURE + " QY-JG");
    }

    @Test
    void saysNothingOfAProjectThatIsNotRegistered() {
        assertThat(decisions.decide(statusAfter(baselined()), TWO_WEEKS_LATER)).isEmpty();
    }

    /** Decides, and puts the decisions into the log as the projection would read them back. */
    private List<DelayEvent> decideAt(Instant now) {
        var decided = decisions.decide(statusAfter(log.toArray(Event[]::new)), now);
        log.addAll(decided);
        return decided;
    }
}
