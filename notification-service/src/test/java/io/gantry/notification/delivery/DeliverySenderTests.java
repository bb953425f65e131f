package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AlertState;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.AlertsNow.AlertNow;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a message, from the embedded store to a receiver. */
class DeliverySenderTests {

    private final SendingSite site = new SendingSite();

    @Test
    void whatIsTakenIsDeliveredAndWaitsToBePublished() {
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.sentTo("GX-HB")).containsExactly(delivery.id());
        assertThat(site.published()).containsExactly(delivery.id());
    }

    @Test
    void whatTheReceiverRefusesIsSentAgainUnderTheSameIdWhenItsTimeHasCome() {
        site.answer("GX-HB", Outcome.SERVER_ERROR);
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();
        site.send();
        assertThat(site.now(delivery).state()).isEqualTo(State.RETRY);
        assertThat(site.sentTo("GX-HB")).hasSize(1);

        site.clock().moveBy(Duration.ofSeconds(6));
        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.now(delivery).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.SERVER_ERROR, Outcome.DELIVERED);
        assertThat(site.sentTo("GX-HB")).containsOnly(delivery.id());
        assertThat(site.failed("server-error")).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsGoneIsAskedOnceAndItsChannelIsDisabledUntilTheAddressChanges() {
        site.answer("GX-HB", Outcome.GONE);
        var first = site.queued("GX-1", "GX-HB");
        var second = site.inserted("GX-2", "GX-HB", "GX-HB");
        var third = site.inserted("GX-3", "GX-HB", "GX-HB");

        site.send();
        site.send();
        site.send();

        assertThat(site.sentTo("GX-HB")).hasSize(1);
        assertThat(List.of(site.now(first), site.now(second), site.now(third)))
                .extracting(Delivery::state)
                .containsExactly(State.FAILED, State.SKIPPED, State.SKIPPED);
        assertThat(site.now(second).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.CHANNEL_DISABLED);

        site.addresses().set("GX-HB", SendingSite.TYPE, "GX-HB-NEW");
        var next = site.inserted("GX-4", "GX-HB", "GX-HB-NEW");
        site.send();
        assertThat(site.now(next).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() {
        site.answer("GX-HB", () -> new Answer(Outcome.RATE_LIMITED, 429, Duration.ofMinutes(2), Duration.ZERO));
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();
        site.clock().moveBy(Duration.ofSeconds(60));
        site.send();
        assertThat(site.sentTo("GX-HB")).hasSize(1);

        site.clock().moveBy(Duration.ofSeconds(61));
        site.send();
        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aCallForActionThatIsOvertakenBeforeItCouldBeSentIsSkipped() {
        site.answer("GX-HB", Outcome.SERVER_ERROR);
        var delivery = site.queued("GX-1", "GX-HB");
        site.send();

        site.alert(
                delivery.alertId(), new AlertNow(SampleEvents.alert("GX-1", AlertState.RESOLVED, List.of("GX-HB")), 2));
        site.clock().moveBy(Duration.ofSeconds(6));
        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.SKIPPED);
        assertThat(site.now(delivery).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.SERVER_ERROR, Outcome.OVERTAKEN);
        assertThat(site.sentTo("GX-HB")).hasSize(1);
    }

    @Test
    void aChannelThatTheUnitHasNoLongerIsSkipped() {
        var delivery = site.inserted("GX-1", "GX-HB", "GX-HB");

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void whatACrashLeftBehindIsSentAgainUnderTheSameId() {
        var delivery = site.queued("GX-1", "GX-HB");
        site.store().save(delivery.claim("killed", site.time(), SendingSite.PROPERTIES.lease()));

        site.send();
        assertThat(site.sentTo("GX-HB")).isEmpty();

        site.clock().moveBy(Duration.ofMinutes(2));
        site.send();

        assertThat(site.sentTo("GX-HB")).containsExactly(delivery.id());
        assertThat(site.now(delivery).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.DELIVERED);
    }

    @Test
    void allReceiversOfAUnitAreSentToEachWithItsOwnMessage() {
        site.addresses().set("GX-LT", SendingSite.TYPE, "a", "b");
        var one = site.inserted("GX-1", "GX-LT", "a");
        var other = site.inserted("GX-1", "GX-LT", "b");

        site.send();

        assertThat(site.sentTo("a")).containsExactly(one.id());
        assertThat(site.sentTo("b")).containsExactly(other.id()).isNotEqualTo(List.of(one.id()));
    }

    @Test
    void manyMessagesToOneReceiverAreSentInTheirOrder() {
        var messages = IntStream.range(0, 5)
                .mapToObj(i -> {
                    site.clock().moveBy(Duration.ofMillis(5));
                    return site.queued("GX-" + i, "GX-HB").id();
                })
                .toList();

        site.send();

        assertThat(site.sentTo("GX-HB")).isEqualTo(messages);
    }
}
