package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.Receiver;
import io.gantry.notification.Receiver.Reply;
import io.gantry.notification.delivery.Delivery.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message that is sent to a real receiver from the embedded store. */
class WebhookSenderTests {

    private final SendingSite site = new SendingSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aMessageIsSignedWithTheSecretOfItsUnit() {
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();

        var request = site.receiver().at("/GX-HB").get(0);
        var headers = request.headers();
        assertThat(request.id()).isEqualTo(delivery.id().toString());
        var signedAt = Instant.ofEpochSecond(Long.parseLong(headers.get("Webhook-timestamp")));
        assertThat(headers.get("Webhook-signature"))
                .isEqualTo(WebhookSignature.of(
                        site.secrets().of("GX-HB"),
                        request.id(),
                        signedAt,
                        request.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(headers.get("Content-type")).isEqualTo("application/json");
        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatTheReceiverRefusesIsSentAgainUnderTheSameIdWhenItsTimeHasCome() {
        site.receiver().answer("/GX-HB", Reply.status(500));
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();
        site.send();
        assertThat(site.now(delivery).state()).isEqualTo(State.RETRY);
        assertThat(site.receiver().at("/GX-HB")).hasSize(1);

        site.clock().moveBy(Duration.ofSeconds(6));
        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.now(delivery).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.SERVER_ERROR, Outcome.DELIVERED);
        assertThat(site.receiver().at("/GX-HB"))
                .extracting(Receiver.Received::id)
                .containsOnly(delivery.id().toString());
        assertThat(site.failed("server-error")).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsGoneIsGivenUpAtOnce() {
        site.receiver().answer("/GX-HB", Reply.status(410));
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() {
        site.receiver().answer("/GX-HB", Reply.status(429, "Retry-After", "120"));
        var delivery = site.queued("GX-1", "GX-HB");

        site.send();
        site.clock().moveBy(Duration.ofSeconds(60));
        site.send();
        assertThat(site.receiver().at("/GX-HB")).hasSize(1);

        site.clock().moveBy(Duration.ofSeconds(61));
        site.send();
        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aMessageThatWouldGoInsideIsGivenUpAtOnceAndSentWhenSomebodyAsksForItAndMayGo() {
        site.unit("GX-HB", "http://10.0.0.1/");
        var delivery = site.inserted("GX-1", "GX-HB");

        site.send();
        site.clock().moveBy(Duration.ofDays(1));
        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.FAILED);
        assertThat(site.now(delivery).dueAt()).isNull();
        assertThat(site.now(delivery).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.TARGET_INSIDE);
        assertThat(site.failed("target-inside")).isEqualTo(1);

        site.unit("GX-HB", site.receiver().address("/GX-HB"));
        site.store().save(site.now(delivery).retry(site.time()));
        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(site.receiver().at("/GX-HB")).hasSize(1);
    }

    @Test
    void aUnitThatIsNotKnownYetIsSentToWhenItIs() {
        var delivery = site.inserted("GX-1", "GX-NEW");
        site.send();
        assertThat(site.now(delivery).state()).isEqualTo(State.RETRY);

        site.unit("GX-NEW", site.receiver().address("/GX-NEW"));
        site.clock().moveBy(Duration.ofSeconds(6));
        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aUnitThatTurnsOutToHaveNoWebhookIsSkipped() {
        site.unit("GX-HB", null);
        var delivery = site.inserted("GX-1", "GX-HB");

        site.send();

        assertThat(site.now(delivery).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void whatACrashLeftBehindIsSentAgainUnderTheSameId() {
        var delivery = site.queued("GX-1", "GX-HB");
        site.store().save(delivery.claim(site.time(), SendingSite.PROPERTIES.lease()));

        site.send();
        assertThat(site.receiver().at("/GX-HB")).isEmpty();

        site.clock().moveBy(Duration.ofMinutes(2));
        site.send();

        assertThat(site.receiver().at("/GX-HB"))
                .extracting(Receiver.Received::id)
                .containsExactly(delivery.id().toString());
        assertThat(site.now(delivery).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.DELIVERED);
    }
}
