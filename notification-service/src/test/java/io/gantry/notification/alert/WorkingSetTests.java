package io.gantry.notification.alert;

import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.ONE_DAY;
import static io.gantry.notification.alert.Steps.TRANSITIONS;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.follow;
import static io.gantry.notification.alert.Steps.raise;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Delay;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingSetTests {

    private static final Delay DELAY = delay("GX-1", "GX-HB");

    private final AlertCase first = follow(raise(detected(DELAY, T0), T0), cleared(DELAY, 2), T0);
    private final AlertCase second = raise(detected(again(2, DELAY), T0.plus(ONE_DAY)), T0.plus(ONE_DAY));

    @Test
    void theEventsOfOneBatchBuildOnEachOther() {
        var alerts = new WorkingSet(List.of());

        alerts.follow(detected(DELAY, T0), TRANSITIONS, T0);
        alerts.follow(worsened(DELAY, 2), TRANSITIONS, T0);
        alerts.follow(cleared(DELAY, 3), TRANSITIONS, T0);
        alerts.follow(detected(again(2, DELAY), T0), TRANSITIONS, T0);

        assertThat(alerts.changed()).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(DELAY.id());
            assertThat(alert.revision()).isEqualTo(4);
            assertThat(alert.alert().reopened()).isEqualTo(1);
        });
    }

    @Test
    void readingTheWholeLogAgainChangesNothing() {
        var alerts = new WorkingSet(List.of(second, first));

        alerts.follow(detected(DELAY, T0), TRANSITIONS, T0);
        alerts.follow(cleared(DELAY, 2), TRANSITIONS, T0);
        alerts.follow(detected(again(2, DELAY), T0.plus(ONE_DAY)), TRANSITIONS, T0);

        assertThat(alerts.changed()).isEmpty();
    }

    @Test
    void aNewEpisodeIsHeldAgainstTheLatestAlertOfItsSubject() {
        var resolved = follow(second, cleared(again(2, DELAY), 2), T0.plus(ONE_DAY));
        var alerts = new WorkingSet(List.of(resolved, first));

        alerts.follow(detected(again(3, DELAY), T0.plus(ONE_DAY)), TRANSITIONS, T0.plus(ONE_DAY));

        assertThat(alerts.changed())
                .singleElement()
                .satisfies(alert -> assertThat(alert.id()).isEqualTo(second.id()));
    }

    @Test
    void anEpisodeFromBeforeTheFirstAlertIsOldNews() {
        var alerts = new WorkingSet(List.of(second));

        alerts.follow(detected(DELAY, T0), TRANSITIONS, T0);

        assertThat(alerts.changed()).isEmpty();
    }

    @Test
    void takesOverEventsOfAlertsThatItHasAndThatItHasNot() {
        var taken = acknowledge(second, WANG, null, T0.plus(ONE_DAY));
        var alerts = new WorkingSet(List.of(second));

        first.outbox().forEach(alerts::restore);
        taken.outbox().forEach(alerts::restore);

        assertThat(alerts.changed()).extracting(AlertCase::revision).containsExactlyInAnyOrder(2L, 2L);
    }
}
