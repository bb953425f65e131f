package io.gantry.notification.delivery;

import static io.gantry.notification.Samples.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Delay;
import io.gantry.event.Names;
import io.gantry.event.Severity;
import io.gantry.notification.Samples;
import io.gantry.notification.delivery.Delivery.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTests {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final RetryPolicy POLICY =
            new RetryPolicy(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), 0.1, Duration.ofHours(24));

    private final Delivery queued = Delivery.webhook(SampleEvents.triggered("GX-1", "GX-HB"), "GX-HB", "{}", T0);

    @Test
    void theSameEventUnitAndChannelIsTheSameDelivery() {
        var again = Delivery.webhook(SampleEvents.triggered("GX-1", "GX-HB"), "GX-HB", "{}", T0.plusSeconds(9));
        var inApp = Delivery.inApp(SampleEvents.triggered("GX-1", "GX-HB"), "GX-HB", T0);

        assertThat(again.id()).isEqualTo(queued.id());
        assertThat(inApp.id()).isNotEqualTo(queued.id());
        assertThat(inApp.state()).isEqualTo(State.DELIVERED);
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
    void whatFailsIsTriedAgainAfterEachPauseAndThenGivenUp() {
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
    void jitterStretchesAPause() {
        assertThat(POLICY.after(1, null, 1.0)).contains(Duration.ofMillis(5_500));
    }

    @Test
    void aReceiverThatAsksForTimeGetsItWithinReason() {
        assertThat(POLICY.after(1, Duration.ofMinutes(2), 0)).contains(Duration.ofMinutes(2));
        assertThat(POLICY.after(1, Duration.ofSeconds(1), 0)).contains(Duration.ofSeconds(5));
        assertThat(POLICY.after(1, Duration.ofDays(9999), 0)).contains(Duration.ofHours(24));
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgain() {
        assertThat(attempt(queued, Outcome.GONE, 410).state()).isEqualTo(State.FAILED);
        assertThat(attempt(queued, Outcome.INVALID_ADDRESS, null).state()).isEqualTo(State.FAILED);
        assertThat(attempt(queued, Outcome.TARGET_INSIDE, null).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aUnitWithoutWebhookIsSkipped() {
        assertThat(attempt(queued, Outcome.NO_CHANNEL, null).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void aLeaseThatRanOutIsAnAttemptOfUnknownOutcome() {
        var abandoned = queued.claim(T0, LEASE);

        var claimed = abandoned.claim(T0.plus(LEASE), LEASE);

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
    void theLogOfAttemptsIsBounded() {
        var delivery = queued;
        for (int i = 0; i < 100; i++) {
            delivery = attempt(attempt(delivery, Outcome.GONE, 410).retry(T0), Outcome.GONE, 410);
        }

        assertThat(delivery.attempts()).hasSize(Delivery.REMEMBERED);
    }

    @Test
    void answersAreToldApartByTheirStatus() {
        assertThat(Outcome.of(204)).isEqualTo(Outcome.DELIVERED);
        assertThat(Outcome.of(302)).isEqualTo(Outcome.REDIRECTED);
        assertThat(Outcome.of(400)).isEqualTo(Outcome.CLIENT_ERROR);
        assertThat(Outcome.of(410)).isEqualTo(Outcome.GONE);
        assertThat(Outcome.of(429)).isEqualTo(Outcome.RATE_LIMITED);
        assertThat(Outcome.of(503)).isEqualTo(Outcome.SERVER_ERROR);
    }

    @Test
    void theSuperiorIsToldOfAnEscalationAndAllOfAResolution() {
        var delay = Samples.delay("GX-1", "GX-HB");
        var told = List.of("GX-HB", "GX");

        assertThat(Audience.of(SampleEvents.escalated(delay, told))).containsExactly("GX");
        assertThat(Audience.of(SampleEvents.resolved(delay, told))).isEqualTo(told);
        assertThat(Audience.of(SampleEvents.reassessed(Samples.critical(delay), told)))
                .isEqualTo(told);
        assertThat(Audience.of(SampleEvents.reassessed(delay, told))).isEmpty();
    }

    @Test
    void aMessageSaysInBothLanguagesWhatIsLate() {
        var sentence = Sentence.of(SampleEvents.triggered("GX-1", "GX-HB"));

        assertThat(sentence.zh()).isEqualTo("工程进度预警：「新能源汽车动力电池产业园」的「一号厂房主体结构封顶」应于 2026-09-30 完成，现完成 86%。请确认并处置。");
        assertThat(sentence.en())
                .isEqualTo("Battery Park: Plant 1 topped out was due on 2026-09-30 and is 86 % complete."
                        + " Please take it on.");
    }

    @Test
    void aRuleThatIsNotKnownGetsAGeneralMessage() {
        var delay = new Delay(
                UUID.randomUUID(),
                1,
                "soil-frozen",
                1,
                "GX-1",
                new Names("河道治理 100%", null),
                null,
                null,
                "GX-HB",
                Severity.CRITICAL,
                T0,
                Map.of());

        var sentence = Sentence.of(SampleEvents.acknowledged(delay, List.of("GX-HB"), "王工"));

        assertThat(sentence.zh()).isEqualTo("工程进度预警：「河道治理 100%」出现延误（规则 soil-frozen）。王工 已确认，正在处置。");
        assertThat(sentence.en()).isEqualTo("河道治理 100% is delayed (rule soil-frozen). 王工 has taken it on.");
    }

    @Test
    void signsAsStandardWebhooksDoes() {
        var signature = WebhookSignature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void readsRetryAfterAsSecondsOrDate() {
        var now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(WebhookClient.retryAfter("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(WebhookClient.retryAfter("Mon, 23 Nov 2026 12:01:00 GMT", now))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(WebhookClient.retryAfter("Mon, 23 Nov 2026 11:00:00 GMT", now))
                .isZero();
        assertThat(WebhookClient.retryAfter("soon", now)).isNull();
        assertThat(WebhookClient.retryAfter(null, now)).isNull();
    }

    private static Delivery attempt(Delivery delivery, Outcome outcome, @Nullable Integer status) {
        var answer = new Answer(outcome, status, null, Duration.ofMillis(3));
        return delivery.claim(T0, LEASE).settle(answer, T0, T0, POLICY, 0);
    }
}
