package io.gantry.notification.delivery;

import com.mongodb.client.MongoDatabase;
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
import java.util.ArrayList;
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
import java.util.function.Supplier;

/** Units, stores and a sender, with a channel whose receivers are scripted. */
final class SendingSite {

    static final String TYPE = "script";
    static final int PLACES = 4;
    static final DeliveryProperties PROPERTIES = new DeliveryProperties(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
            0,
            Duration.ofHours(24),
            Duration.ZERO,
            Duration.ofMinutes(1));
    private static final int IN_MEMORY = 50;

    private final MovableClock clock = MovableClock.running();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<UUID> published = new CopyOnWriteArrayList<>();
    private final Map<UUID, AlertNow> alerts = new ConcurrentHashMap<>();
    private final SampleAddresses addresses;
    private final Duration look;
    private final FaultyDeliveryStore store;
    private final HeardAlerts heard = new HeardAlerts();
    private final Dispatch dispatch;

    SendingSite() {
        this(TestStore.EMBEDDED.emptyDatabase(), PROPERTIES.poll());
    }

    /** @param look how often the store is looked at */
    SendingSite(MongoDatabase database, Duration look) {
        this.look = look;
        addresses = new SampleAddresses(database);
        var codec = new EventCodec();
        store = new FaultyDeliveryStore(new MongoDeliveryStore(database, codec));
        dispatch = newDispatch("here", meters);
    }

    MovableClock clock() {
        return clock;
    }

    /** The clock's time as stores keep it. */
    Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    FaultyDeliveryStore store() {
        return store;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    /** As in another process. */
    Dispatch anotherInstance() {
        return newDispatch("there", new SimpleMeterRegistry());
    }

    HeardAlerts heard() {
        return heard;
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
    void sendUnsettled() {
        dispatch.next().forEach(Runnable::run);
    }

    /** Sends whatever is due, and stores what came of it. */
    void send() {
        dispatch.next().forEach(Runnable::run);
        dispatch.close();
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
        store.save(List.of(delivery), List.of());
        return delivery;
    }

    /** One message about a project to each of these units, whose only receivers are at the addresses of their names. */
    List<Delivery> announced(String project, String... units) {
        var fresh = new ArrayList<Delivery>();
        for (int i = 0; i < units.length; i++) {
            var event = SampleEvents.triggered(project + "-" + i, units[i]);
            fresh.add(Delivery.queued(event, units[i], SampleAddresses.channel(TYPE, units[i]), time()));
        }
        dispatch.announce(fresh, true);
        return fresh;
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

    /** Ids of the deliveries whose ends the relay was handed. */
    List<UUID> published() {
        return published;
    }

    private Dispatch newDispatch(String holder, SimpleMeterRegistry registry) {
        var settings = new DispatchSettings(holder, PROPERTIES.lease(), look, Duration.ZERO, IN_MEMORY, 4 * PLACES);
        var sender = new DeliverySender(
                addresses.addresses(),
                heard,
                id -> Optional.ofNullable(alerts.get(id)),
                Map.of(TYPE, channel),
                PROPERTIES,
                new DeliveryMeters(registry, Set.of(TYPE), store, clock),
                clock,
                new Random(1));
        var waiting = new Waiting(holder, IN_MEMORY);
        var writes = new DeliveryWrites(store, settings.behind(), stored -> {
            waiting.add(stored);
            stored.stream()
                    .filter(delivery -> delivery.state().isSettled())
                    .forEach(delivery -> published.add(delivery.id()));
        });
        var turns = new QueueTurns(Map.of(TYPE, channel.throttle()), clock);
        return new Dispatch(store, sender, turns, writes, waiting, settings, clock);
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
