package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Scope;
import io.gantry.notification.MovableClock;
import io.gantry.notification.Receiver;
import io.gantry.notification.Receiver.Reply;
import io.gantry.notification.Servers;
import io.gantry.notification.delivery.Delivery.State;
import io.gantry.notification.delivery.DeliveryStore.Search;
import io.gantry.notification.unit.UnitEntry;
import io.gantry.notification.unit.UnitStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.web.client.RestClient;

/** Sending to a real receiver from the embedded store. */
class WebhookSenderTests {

    private static final DeliveryProperties PROPERTIES = new DeliveryProperties(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
            0,
            Duration.ofHours(24),
            Duration.ofSeconds(1),
            2,
            Duration.ofMillis(1_500),
            Duration.ofMinutes(1),
            List.of("127.0.0.1"));

    private final MovableClock clock = new MovableClock();
    private final Receiver receiver = new Receiver();
    private final Directory units = new Directory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WebhookConnections connections = new WebhookConnections(PROPERTIES.deadline());
    private DeliveryStore store;
    private SigningSecrets secrets;
    private WebhookSender sender;

    @BeforeEach
    void open() {
        var database = Servers.embedded("sender");
        store = new MongoDeliveryStore(database);
        secrets = new SigningSecrets(new MongoSigningSecretStore(database), new Random(1));
        sender = new WebhookSender(
                store,
                units,
                secrets,
                new WebhookClient(http(), clock),
                PROPERTIES,
                new DeliveryMeters(meters, store, clock),
                clock,
                new Random(1));
    }

    @AfterEach
    void close() {
        receiver.close();
        connections.close();
    }

    @Test
    void aMessageIsSignedWithTheSecretOfItsUnit() {
        var delivery = queued("GX-1", "GX-HB");

        send();

        var request = receiver.at("/GX-HB").get(0);
        var headers = request.headers();
        assertThat(request.id()).isEqualTo(delivery.id().toString());
        var signedAt = Instant.ofEpochSecond(Long.parseLong(headers.get("Webhook-timestamp")));
        assertThat(headers.get("Webhook-signature"))
                .isEqualTo(WebhookSignature.of(
                        secrets.of("GX-HB"),
                        request.id(),
                        signedAt,
                        request.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(headers.get("Content-type")).isEqualTo("application/json");
        assertThat(now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatTheReceiverRefusesIsSentAgainUnderTheSameIdWhenItsTimeHasCome() {
        receiver.answer("/GX-HB", Reply.status(500));
        var delivery = queued("GX-1", "GX-HB");

        send();
        send();
        assertThat(now(delivery).state()).isEqualTo(State.RETRY);
        assertThat(receiver.at("/GX-HB")).hasSize(1);

        clock.moveOn(Duration.ofSeconds(6));
        send();

        assertThat(now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(now(delivery).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.SERVER_ERROR, Outcome.DELIVERED);
        assertThat(receiver.at("/GX-HB"))
                .extracting(Receiver.Received::id)
                .containsOnly(delivery.id().toString());
        assertThat(failed("server-error")).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsGoneIsGivenUpAtOnce() {
        receiver.answer("/GX-HB", Reply.status(410));
        var delivery = queued("GX-1", "GX-HB");

        send();

        assertThat(now(delivery).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() {
        receiver.answer("/GX-HB", Reply.status(429, "Retry-After", "120"));
        var delivery = queued("GX-1", "GX-HB");

        send();
        clock.moveOn(Duration.ofSeconds(60));
        send();
        assertThat(receiver.at("/GX-HB")).hasSize(1);

        clock.moveOn(Duration.ofSeconds(61));
        send();
        assertThat(now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void theClientRepeatsNothingByItself() {
        receiver.answer("/GX-HB", Reply.status(503, "Retry-After", "0"));
        queued("GX-1", "GX-HB");

        send();

        assertThat(receiver.at("/GX-HB")).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        receiver.answer("/GX-HB", Reply.status(307, "Location", receiver.address("/elsewhere")));
        var delivery = queued("GX-1", "GX-HB");

        send();

        assertThat(receiver.at("/elsewhere")).isEmpty();
        assertThat(now(delivery).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.REDIRECTED);
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
        var delivery = queued("GX-1", "GX-HB");

        send();

        assertThat(now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aRequestThatDripsIsCutOffAtTheDeadline() throws Exception {
        try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var drip = CompletableFuture.runAsync(() -> drip(dripping));
            units.put("GX-HB", "http://127.0.0.1:" + dripping.getLocalPort());
            var delivery = inserted("GX-1", "GX-HB");

            send();

            assertThat(now(delivery).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.TIMEOUT);
            assertThat(drip).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void aReceiverThatCannotBeReachedAndAnAddressThatIsNone() {
        units.put("GX-A", "http://127.0.0.1:1/");
        units.put("GX-B", "ftp://example.org");
        var unreachable = inserted("GX-1", "GX-A");
        var invalid = inserted("GX-2", "GX-B");

        send();

        assertThat(now(unreachable).state()).isEqualTo(State.RETRY);
        assertThat(now(unreachable).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.UNREACHABLE);
        assertThat(now(invalid).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aMessageThatWouldGoInsideIsGivenUpAtOnceAndSentWhenSomebodyAsksForItAndMayGo() {
        units.put("GX-HB", "http://10.0.0.1/");
        var delivery = inserted("GX-1", "GX-HB");

        send();
        clock.moveOn(Duration.ofDays(1));
        send();

        assertThat(now(delivery).state()).isEqualTo(State.FAILED);
        assertThat(now(delivery).dueAt()).isNull();
        assertThat(now(delivery).attempts()).extracting(Attempt::outcome).containsExactly(Outcome.TARGET_INSIDE);
        assertThat(failed("target-inside")).isEqualTo(1);

        units.put("GX-HB", receiver.address("/GX-HB"));
        store.save(now(delivery).retry(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        send();

        assertThat(now(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(receiver.at("/GX-HB")).hasSize(1);
    }

    @Test
    void aUnitThatIsNotKnownYetIsSentToWhenItIs() {
        var delivery = inserted("GX-1", "GX-NEW");
        send();
        assertThat(now(delivery).state()).isEqualTo(State.RETRY);

        units.put("GX-NEW", receiver.address("/GX-NEW"));
        clock.moveOn(Duration.ofSeconds(6));
        send();

        assertThat(now(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aUnitThatTurnsOutToHaveNoWebhookIsSkipped() {
        units.put("GX-HB", null);
        var delivery = inserted("GX-1", "GX-HB");

        send();

        assertThat(now(delivery).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void whatACrashLeftBehindIsSentAgainUnderTheSameId() {
        var delivery = queued("GX-1", "GX-HB");
        store.save(delivery.claim(clock.instant().truncatedTo(ChronoUnit.MILLIS), PROPERTIES.lease()));

        send();
        assertThat(receiver.at("/GX-HB")).isEmpty();

        clock.moveOn(Duration.ofMinutes(2));
        send();

        assertThat(receiver.at("/GX-HB"))
                .extracting(Receiver.Received::id)
                .containsExactly(delivery.id().toString());
        assertThat(now(delivery).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.DELIVERED);
    }

    @Test
    void twoWhoWantToSendTheSameSendItOnce() {
        queued("GX-1", "GX-HB");
        var other = new WebhookSender(
                store,
                units,
                secrets,
                new WebhookClient(http(), clock),
                PROPERTIES,
                new DeliveryMeters(new SimpleMeterRegistry(), store, clock),
                clock,
                new Random(2));

        var mine = sender.turns(2);
        var theirs = other.turns(2);
        theirs.forEach(Runnable::run);
        mine.forEach(Runnable::run);

        assertThat(receiver.at("/GX-HB")).hasSize(1);
    }

    @Test
    void messagesToOneUnitAreSentInTheirOrder() {
        var first = queued("GX-1", "GX-HB");
        clock.moveOn(Duration.ofMillis(5));
        var second = queued("GX-2", "GX-HB");

        send();

        assertThat(receiver.at("/GX-HB"))
                .extracting(Receiver.Received::id)
                .containsExactly(first.id().toString(), second.id().toString());
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws Exception {
        var release = new CountDownLatch(1);
        receiver.answer("/GX-SLOW", exchange -> {
            await(release);
            exchange.sendResponseHeaders(204, -1);
        });
        var slow = queued("GX-1", "GX-SLOW");
        var queuedBehind = queued("GX-2", "GX-SLOW");
        var slowTurn = CompletableFuture.runAsync(sender.turns(2).get(0));

        var quick = queued("GX-3", "GX-HB");
        send();

        assertThat(now(quick).state()).isEqualTo(State.DELIVERED);
        assertThat(now(queuedBehind).state()).isEqualTo(State.QUEUED);
        release.countDown();
        assertThat(slowTurn).succeedsWithin(Duration.ofSeconds(20));
        assertThat(now(slow).attempts()).hasSize(1);
    }

    private void send() {
        sender.turns(PROPERTIES.senders()).forEach(Runnable::run);
    }

    private Delivery queued(String project, String unit) {
        units.put(unit, receiver.address("/" + unit));
        return inserted(project, unit);
    }

    private Delivery inserted(String project, String unit) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var delivery = Delivery.webhook(SampleEvents.triggered(project, unit), unit, "{\"type\":\"测试\"}", now);
        store.insert(List.of(delivery));
        return delivery;
    }

    private Delivery now(Delivery delivery) {
        return store.search(Search.byId(delivery.id(), Scope.EVERYTHING), 1).get(0);
    }

    private double failed(String reason) {
        return meters.get("gantry.notifications.failed")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private RestClient http() {
        var settings = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(10));
        return RestClient.builder()
                .requestFactory(connections.requests(PROPERTIES, SystemDefaultDnsResolver.INSTANCE, settings))
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A directory that says what it is told. */
    private static final class Directory implements UnitStore {

        private final Map<String, UnitEntry> entries = new HashMap<>();

        void put(String unit, @Nullable String webhook) {
            entries.put(unit, new UnitEntry(unit, 1, null, webhook));
        }

        @Override
        public void saveNewer(Collection<UnitEntry> newer) {
            newer.forEach(entry -> entries.put(entry.code(), entry));
        }

        @Override
        public Map<String, UnitEntry> find(Collection<String> codes) {
            var found = new HashMap<>(entries);
            found.keySet().retainAll(codes);
            return found;
        }

        @Override
        public Map<String, String> parents() {
            return Map.of();
        }
    }
}
