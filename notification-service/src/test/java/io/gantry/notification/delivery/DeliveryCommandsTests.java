package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.CountedStore;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sending asks of the store. */
class DeliveryCommandsTests {

    private final CountedStore counted = CountedStore.open();
    private final SendingSite site = new SendingSite(counted.database(), Duration.ofHours(1));

    @BeforeEach
    void known() {
        IntStream.range(0, 3).forEach(i -> site.queued("GX-0", "GX-" + i));
        site.send();
    }

    @AfterEach
    void close() {
        counted.close();
    }

    @Test
    void newMessagesAreStoredAsLeasedSentAndSettledWithTwoCommandsForAllAndTheFirstTakesAlongWhatHasEnded() {
        var commands = counted.by(() -> {
            site.announced("GX-1", "GX-0", "GX-1", "GX-2");
            site.sendUnsettled();
            site.announced("GX-2", "GX-0", "GX-1", "GX-2");
            site.send();
        });

        assertThat(commands).isEqualTo(Map.of("update deliveries", 3L));
        assertThat(site.sentTo("GX-0")).hasSize(3);
    }

    @Test
    void whatIsQueuedBehindAMessageThatIsNotTakenIsGivenBackAndLeasedAgainWhenItsTurnComes() {
        site.answer("GX-0", Outcome.TIMEOUT);
        var announced = site.announced("GX-1", "GX-0", "GX-0");

        site.send();
        assertThat(announced)
                .extracting(delivery -> site.now(delivery).state())
                .containsExactly(State.RETRY, State.QUEUED);
        site.send();

        assertThat(site.now(announced.get(1)).state()).isEqualTo(State.DELIVERED);
        assertThat(site.now(announced.get(1)).attempts()).hasSize(1);
        assertThat(site.sentTo("GX-0")).hasSize(3);
    }

    @Test
    void anAlertThatIsKnownFromTheLogToBeSettledIsNotCalledForAndNotLookedUp() {
        site.clock().moveTo(SampleEvents.T0);
        site.heard().hear(SampleEvents.triggered("GX-7-0", "GX-0"));
        site.heard().hear(SampleEvents.resolved("GX-7-0", List.of("GX-0")));

        var announced = site.announced("GX-7", "GX-0");
        site.send();

        assertThat(site.now(announced.get(0)).state()).isEqualTo(State.SKIPPED);
    }
}
