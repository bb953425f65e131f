package io.gantry.notification.delivery;

import io.gantry.access.Scope;
import io.gantry.notification.Receiver;
import io.gantry.notification.delivery.DeliveryStore.Search;
import io.gantry.notification.unit.UnitEntry;
import io.gantry.notification.unit.UnitStore;
import io.gantry.testing.MovableClock;
import io.gantry.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.web.client.RestClient;

/** Units, a store and a sender, and a real receiver to send to. */
final class SendingSite implements AutoCloseable {

    static final DeliveryProperties PROPERTIES = new DeliveryProperties(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
            0,
            Duration.ofHours(24),
            Duration.ofSeconds(1),
            2,
            Duration.ofMillis(1_500),
            Duration.ofMinutes(1),
            List.of("127.0.0.1"));

    private final MovableClock clock = MovableClock.running();
    private final Receiver receiver = new Receiver();
    private final Directory units = new Directory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WebhookConnections connections = new WebhookConnections(PROPERTIES.deadline());
    private final DeliveryStore store;
    private final SigningSecrets secrets;
    private final WebhookSender sender;

    SendingSite() {
        var database = TestStore.EMBEDDED.emptyDatabase();
        store = new MongoDeliveryStore(database);
        secrets = new SigningSecrets(new MongoSigningSecretStore(database), new Random(1));
        sender = sender(meters);
    }

    MovableClock clock() {
        return clock;
    }

    /** The clock's time as stores keep it. */
    Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Receiver receiver() {
        return receiver;
    }

    DeliveryStore store() {
        return store;
    }

    SigningSecrets secrets() {
        return secrets;
    }

    WebhookSender sender() {
        return sender;
    }

    /** As in another process. */
    WebhookSender anotherSender() {
        return sender(new SimpleMeterRegistry());
    }

    /** Makes a unit known, and where it is told. */
    void unit(String unit, @Nullable String webhook) {
        units.put(unit, webhook);
    }

    /** Sends whatever is due. */
    void send() {
        sender.turns(PROPERTIES.senders()).forEach(Runnable::run);
    }

    /** A message to a unit that the receiver stands for. */
    Delivery queued(String project, String unit) {
        unit(unit, receiver.address("/" + unit));
        return inserted(project, unit);
    }

    Delivery inserted(String project, String unit) {
        var delivery = Delivery.webhook(SampleEvents.triggered(project, unit), unit, "{\"type\":\"测试\"}", time());
        store.insert(List.of(delivery));
        return delivery;
    }

    Delivery now(Delivery delivery) {
        return store.search(Search.byId(delivery.id(), Scope.EVERYTHING), 1).get(0);
    }

    /** How many attempts have failed for that reason. */
    double failed(String reason) {
        return meters.get("gantry.notifications.failed")
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Override
    public void close() {
        receiver.close();
        connections.close();
    }

    private WebhookSender sender(SimpleMeterRegistry registry) {
        return new WebhookSender(
                store,
                units,
                secrets,
                new WebhookClient(http(), clock),
                PROPERTIES,
                new DeliveryMeters(registry, store, clock),
                clock,
                new Random(1));
    }

    private RestClient http() {
        var settings = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(10));
        return RestClient.builder()
                .requestFactory(connections.requests(PROPERTIES, SystemDefaultDnsResolver.INSTANCE, settings))
                .build();
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
