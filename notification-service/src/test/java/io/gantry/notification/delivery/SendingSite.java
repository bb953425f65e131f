package io.gantry.notification.delivery;

import io.gantry.access.Scope;
import io.gantry.notification.address.SampleAddresses;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Channel;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.channel.Target;
import io.gantry.notification.channel.Throttle;
import io.gantry.notification.delivery.AlertsNow.AlertNow;
import io.gantry.notification.delivery.DeliveryStore.Search;
import io.gantry.stream.EventCodec;
import io.gantry.testing.MovableClock;
import io.gantry.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Units, stores and a sender, with a channel whose receivers are scripted. */
final class SendingSite {

    static final String TYPE = "script";
    static final int PLACES = 4;
    static final DeliveryProperties PROPERTIES = new DeliveryProperties(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
            0,
            Duration.ofHours(24),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1));

    private final MovableClock clock = MovableClock.running();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger relayed = new AtomicInteger();
    private final Map<UUID, AlertNow> alerts = new ConcurrentHashMap<>();
    private final SampleAddresses addresses;
    private final DeliveryStore store;
    private final QueueTurns turns;

    SendingSite() {
        var database = TestStore.EMBEDDED.emptyDatabase();
        addresses = new SampleAddresses(database);
        store = new MongoDeliveryStore(database, new EventCodec());
        turns = newTurns(meters);
    }

    MovableClock clock() {
        return clock;
    }

    /** The clock's time as stores keep it. */
    Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    DeliveryStore store() {
        return store;
    }

    QueueTurns turns() {
        return turns;
    }

    /** As in another process. */
    QueueTurns anotherInstance() {
        return newTurns(new SimpleMeterRegistry());
    }

    SampleAddresses addresses() {
        return addresses;
    }

    /** Says how an alert stands now. */
    void alert(UUID id, AlertNow now) {
        alerts.put(id, now);
    }

    /** Tells what the receiver at {@code address} answers next; otherwise it takes everything. */
    void answer(String address, Supplier<Answer> next) {
        channel.answers
                .computeIfAbsent(address, same -> new ConcurrentLinkedQueue<>())
                .add(next);
    }

    void answer(String address, Outcome outcome) {
        answer(address, () -> Answer.of(outcome));
    }

    /** Ids of the messages that the receiver at {@code address} was sent, in order. */
    List<UUID> sentTo(String address) {
        return channel.sent.stream()
                .filter(sent -> sent.address().equals(address))
                .map(Sent::id)
                .toList();
    }

    /** Sends whatever is due. */
    void send() {
        turns.next().forEach(Runnable::run);
    }

    /** A message to a unit whose only receiver is at the address of its name. */
    Delivery queued(String project, String unit) {
        addresses.set(unit, TYPE, unit);
        return inserted(project, unit, unit);
    }

    /** A message to a unit's receiver, whether or not the unit has it. */
    Delivery inserted(String project, String unit, String address) {
        var delivery = Delivery.queued(
                SampleEvents.triggered(project, unit), unit, SampleAddresses.channel(TYPE, address), time());
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

    /** How often the relay was woken. */
    int relayed() {
        return relayed.get();
    }

    private QueueTurns newTurns(SimpleMeterRegistry registry) {
        var channels = Map.<String, Channel>of(TYPE, channel);
        var sender = new DeliverySender(
                store,
                addresses.addresses(),
                id -> Optional.ofNullable(alerts.get(id)),
                channels,
                PROPERTIES,
                new DeliveryMeters(registry, Set.of(TYPE), store, clock),
                clock,
                new Random(1),
                relayed::incrementAndGet);
        return new QueueTurns(store, sender, channels, clock);
    }

    private record Sent(String address, UUID id) {}

    private static final class ScriptedChannel implements Channel {

        private final Map<String, Queue<Supplier<Answer>>> answers = new ConcurrentHashMap<>();
        private final List<Sent> sent = new CopyOnWriteArrayList<>();

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String canonical(String address) {
            return address;
        }

        @Override
        public Answer send(Target target, Message message) {
            sent.add(new Sent(target.address(), message.id()));
            var next = answers.getOrDefault(target.address(), new ConcurrentLinkedQueue<>())
                    .poll();
            return next == null ? Answer.of(Outcome.DELIVERED) : next.get();
        }

        @Override
        public Throttle throttle() {
            return new Throttle(PLACES, Duration.ZERO);
        }
    }
}
