package io.gantry.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.Receiver;
import io.gantry.notification.Receiver.Reply;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.channel.Target;
import io.gantry.testing.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.web.client.RestClient;

/** One attempt at real receivers: well-behaved, slow, ill-mannered and not there. */
class WebhookChannelTests {

    private static final UUID ID = new UUID(1, 2);

    private final MovableClock clock = MovableClock.running();
    private final Receiver receiver = new Receiver();
    private final WebhookConnections connections = new WebhookConnections(
            new WebhookProperties(Duration.ofMillis(1_500), 2, Duration.ofHours(24), List.of("127.0.0.1")));
    private final SigningSecrets secrets = SampleSecrets.secrets(clock);
    private final WebhookChannel channel = new WebhookChannel(http(), secrets, 2, clock);

    @AfterEach
    void close() {
        receiver.close();
        connections.close();
    }

    @Test
    void aMessageIsSignedWithTheSecretOfItsChannel() {
        var answer = send(receiver.address("/GX-HB"));

        var request = receiver.at("/GX-HB").get(0);
        var headers = request.headers();
        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(request.id()).isEqualTo(ID.toString());
        var signedAt = Instant.ofEpochSecond(Long.parseLong(headers.get("Webhook-timestamp")));
        assertThat(headers.get("Webhook-signature"))
                .isEqualTo(WebhookSignature.of(
                        List.of(secrets.of("GX-HB", "c1").current()),
                        request.id(),
                        signedAt,
                        request.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(headers.get("Content-type")).isEqualTo("application/json");
    }

    @Test
    void whileASecretChangesAReceiverThatKnowsEitherFindsItsSignature() {
        var before = secrets.of("GX-HB", "c1").current();
        var after = secrets.rotate("GX-HB", "c1").orElseThrow().current();

        send(receiver.address("/GX-HB"));

        var request = receiver.at("/GX-HB").get(0);
        var signedAt = Instant.ofEpochSecond(Long.parseLong(request.headers().get("Webhook-timestamp")));
        assertThat(List.of(after, before))
                .map(secret -> WebhookSignature.of(
                        List.of(secret), request.id(), signedAt, request.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(List.of(request.headers().get("Webhook-signature").split(" ")));
    }

    @Test
    void channelsOfOneUnitHaveSecretsOfTheirOwn() {
        assertThat(secrets.of("GX-HB", "c1").current())
                .isNotEqualTo(secrets.of("GX-HB", "c2").current());
        assertThat(secrets.of("GX-HB", "c1")).isEqualTo(secrets.of("GX-HB", "c1"));
    }

    @Test
    void theClientRepeatsNothingByItself() {
        receiver.answer("/GX-HB", Reply.status(503, "Retry-After", "0"));

        assertThat(send(receiver.address("/GX-HB")).outcome()).isEqualTo(Outcome.SERVER_ERROR);
        assertThat(receiver.at("/GX-HB")).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        receiver.answer("/GX-HB", Reply.status(307, "Location", receiver.address("/elsewhere")));

        assertThat(send(receiver.address("/GX-HB")).outcome()).isEqualTo(Outcome.REDIRECTED);
        assertThat(receiver.at("/elsewhere")).isEmpty();
    }

    @Test
    void aReceiverThatAsksForTimeIsHeard() {
        receiver.answer("/GX-HB", Reply.status(429, "Retry-After", "120"));

        assertThat(send(receiver.address("/GX-HB")))
                .extracting(Answer::outcome, Answer::retryAfter)
                .containsExactly(Outcome.RATE_LIMITED, Duration.ofMinutes(2));
    }

    @Test
    void aBodyThatNeverEndsIsNotRead() {
        receiver.answer("/GX-HB", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            while (true) {
                body.write(new byte[1024]); // ends with the connection
            }
        });

        assertThat(send(receiver.address("/GX-HB")).outcome()).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void aRequestThatDripsIsCutOffAtTheDeadline() throws Exception {
        try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var drip = CompletableFuture.runAsync(() -> drip(dripping));

            assertThat(send("http://127.0.0.1:" + dripping.getLocalPort() + "/").outcome())
                    .isEqualTo(Outcome.TIMEOUT);
            assertThat(drip).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void aReceiverThatCannotBeReachedMayBeTriedAgain() {
        assertThat(send("http://127.0.0.1:1/").outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(send("http://no_such_host.invalid/").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void answersAreToldApartByTheirStatus() {
        assertThat(WebhookChannel.outcomeOf(204)).isEqualTo(Outcome.DELIVERED);
        assertThat(WebhookChannel.outcomeOf(302)).isEqualTo(Outcome.REDIRECTED);
        assertThat(WebhookChannel.outcomeOf(400)).isEqualTo(Outcome.CLIENT_ERROR);
        assertThat(WebhookChannel.outcomeOf(410)).isEqualTo(Outcome.GONE);
        assertThat(WebhookChannel.outcomeOf(429)).isEqualTo(Outcome.RATE_LIMITED);
        assertThat(WebhookChannel.outcomeOf(503)).isEqualTo(Outcome.SERVER_ERROR);
    }

    @Test
    void readsRetryAfterAsSecondsOrDate() {
        var now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(WebhookChannel.retryAfter("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(WebhookChannel.retryAfter("Mon, 23 Nov 2026 12:01:00 GMT", now))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(WebhookChannel.retryAfter("Mon, 23 Nov 2026 11:00:00 GMT", now))
                .isZero();
        assertThat(WebhookChannel.retryAfter("soon", now)).isNull();
        assertThat(WebhookChannel.retryAfter(null, now)).isNull();
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

    private Answer send(String address) {
        return channel.send(new Target("GX-HB", "c1", address), Message.test(ID, clock.instant()));
    }

    private RestClient http() {
        var settings = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(10));
        return RestClient.builder()
                .requestFactory(connections.requests(SystemDefaultDnsResolver.INSTANCE, settings))
                .build();
    }

    // Keeps the reader waiting for the rest of the head, but never long enough for a read to time out.
    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nx: ".getBytes(StandardCharsets.US_ASCII));
            var never = new CountDownLatch(1);
            while (!never.await(100, TimeUnit.MILLISECONDS)) {
                out.write('y');
                out.flush();
            }
        } catch (IOException e) {
            // The sender has cut the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
