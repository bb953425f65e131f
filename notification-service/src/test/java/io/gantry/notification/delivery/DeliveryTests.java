package io.gantry.notification.delivery;

import static io.gantry.notification.delivery.SampleEvents.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.notification.address.UnitChannel;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTests {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UnitChannel HOOK = new UnitChannel("c1", "webhook", "http://example.org/");
    private static final RetryPolicy POLICY =
            new RetryPolicy(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), 0.1, Duration.ofHours(24));

    private final Delivery queued = Delivery.queued(SampleEvents.triggered("GX-1", "GX-HB"), "GX-HB", HOOK, T0);

    @Test
    void theSameEventUnitAndChannelIsTheSameDelivery() {
        var event = SampleEvents.triggered("GX-1", "GX-HB");
        var again = Delivery.queued(event, "GX-HB", HOOK, T0.plusSeconds(9));
        var otherHook = Delivery.queued(event, "GX-HB", new UnitChannel("c2", "webhook", "http://example.org/b"), T0);

        assertThat(again.id()).isEqualTo(queued.id());
        assertThat(otherHook.id()).isNotEqualTo(queued.id());
    }

    @Test
    void whatIsTakenIsDelivered() {
        var delivered = attempt(queued, Outcome.DELIVERED, 204);

        assertThat(delivered.state()).isEqualTo(State.DELIVERED);
        assertThat(delivered.dueAt()).isNull();
        assertThat(delivered.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(attempt.status()).isEqualTo(204);
        });
    }

    @Test
    void whatFailsIsTriedAgainAfterEachDelayAndThenGivenUp() {
        var once = attempt(queued, Outcome.SERVER_ERROR, 500);
        var twice = attempt(once, Outcome.TIMEOUT, null);
        var thrice = attempt(twice, Outcome.UNREACHABLE, null);

        assertThat(once.state()).isEqualTo(State.RETRY);
        assertThat(once.dueAt()).isEqualTo(T0.plusSeconds(5));
        assertThat(twice.dueAt()).isEqualTo(T0.plusSeconds(300));
        assertThat(thrice.state()).isEqualTo(State.FAILED);
        assertThat(thrice.attempts()).hasSize(3);
    }

    @Test
    void jitterStretchesADelay() {
        assertThat(POLICY.after(1, null, 1.0)).contains(Duration.ofMillis(5_500));
    }

    @Test
    void aReceiverThatAsksForTimeGetsItWithinReason() {
        assertThat(POLICY.after(1, Duration.ofMinutes(2), 0)).contains(Duration.ofMinutes(2));
        assertThat(POLICY.after(1, Duration.ofSeconds(1), 0)).contains(Duration.ofSeconds(5));
        assertThat(POLICY.after(1, Duration.ofDays(9999), 0)).contains(Duration.ofHours(24));
    }

    @Test
    void whatNoRetryHelpsIsGivenUpAtOnce() {
        for (var outcome : List.of(Outcome.GONE, Outcome.REJECTED, Outcome.INVALID_ADDRESS, Outcome.PRIVATE_ADDRESS)) {
            assertThat(attempt(queued, outcome, null).state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void whatNeedNotBeSentIsSkipped() {
        for (var outcome : List.of(Outcome.NO_CHANNEL, Outcome.CHANNEL_DISABLED, Outcome.OVERTAKEN)) {
            assertThat(attempt(queued, outcome, null).state()).isEqualTo(State.SKIPPED);
        }
    }

    @Test
    void aLeaseThatRanOutIsAnAttemptOfUnknownOutcome() {
        var abandoned = queued.claim("one", T0, LEASE);

        var claimed = abandoned.claim("one", T0.plus(LEASE), LEASE);

        assertThat(claimed.attempts()).extracting(Attempt::outcome).containsExactly(Outcome.UNKNOWN);
        assertThat(claimed.tries()).isEqualTo(2);
        assertThat(claimed.id()).isEqualTo(queued.id());
    }

    @Test
    void onlyWhatHasFailedIsQueuedAgain() {
        var failed = attempt(queued, Outcome.GONE, 410);

        assertThat(failed.retry(T0).state()).isEqualTo(State.QUEUED);
        assertThat(failed.retry(T0).tries()).isZero();
        assertThatThrownBy(() -> queued.retry(T0)).hasMessageContaining("expected: FAILED");
    }

    @Test
    void theEventIsKeptAsLongAsItMayBeSent() {
        assertThat(attempt(queued, Outcome.SERVER_ERROR, 500).about()).isEqualTo(queued.about());
        assertThat(attempt(queued, Outcome.GONE, 410).about()).isEqualTo(queued.about());
        assertThat(attempt(queued, Outcome.DELIVERED, 204).about()).isNull();
        assertThat(attempt(queued, Outcome.OVERTAKEN, null).about()).isNull();
    }

    @Test
    void theLogOfAttemptsIsBounded() {
        var delivery = queued;
        for (int i = 0; i < 100; i++) {
            delivery = attempt(attempt(delivery, Outcome.GONE, 410).retry(T0), Outcome.GONE, 410);
        }

        assertThat(delivery.attempts()).hasSize(Delivery.REMEMBERED);
    }

    @Test
    void eachEndOfADeliveryIsAnEventOfItsOwn() {
        var failed = attempt(queued, Outcome.GONE, 410);
        var delivered = attempt(failed.retry(T0), Outcome.DELIVERED, 204);

        var first = failed.settlement(T0);
        var second = delivered.settlement(T0);

        assertThat(List.of(first.revision(), second.revision())).containsExactly(1L, 2L);
        assertThat(first.id())
                .isNotEqualTo(second.id())
                .isEqualTo(failed.settlement(T0).id());
        assertThat(first.state()).isEqualTo("FAILED");
        assertThat(first.outcome()).isEqualTo("gone");
        assertThat(first.deliveryId()).isEqualTo(queued.id());
    }

    @Test
    void whatTheLogSaysHasEndedIsNotSentAgain() {
        var settlement = attempt(queued, Outcome.DELIVERED, 204).settlement(T0);

        var replayed = queued.settledAs(settlement);

        assertThat(replayed.state()).isEqualTo(State.DELIVERED);
        assertThat(replayed.dueAt()).isNull();
        assertThat(replayed.settledAs(settlement)).isSameAs(replayed);
        assertThat(Delivery.settledBefore(settlement).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aDelayThatComesAndGoesIsNotToldBeforeItsTime() {
        var quiet = SampleEvents.resolvedQuietly("GX-1", List.of("GX-HB"), T0.plusSeconds(60));

        assertThat(Delivery.queued(quiet, "GX-HB", HOOK, T0).dueAt()).isEqualTo(T0.plusSeconds(60));
        assertThat(Delivery.queued(quiet, "GX-HB", HOOK, T0.plusSeconds(90)).dueAt())
                .isEqualTo(T0.plusSeconds(90));
    }

    private static Delivery attempt(Delivery delivery, Outcome outcome, @Nullable Integer status) {
        var answer = new Answer(outcome, status, null, Duration.ofMillis(3));
        return delivery.claim("one", T0, LEASE).settle(answer, T0, T0, POLICY, 0);
    }
}
