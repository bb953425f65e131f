package io.gantry.notification.delivery;

import io.gantry.access.Scope;
import io.gantry.event.Alert;
import io.gantry.event.AlertEvent;
import io.gantry.notification.delivery.DeliveryStore.Search;
import io.gantry.notification.unit.UnitEntry;
import io.gantry.notification.unit.UnitStore;
import io.gantry.stream.CloudEventHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Records what is to be delivered to whom. */
public final class Deliveries {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_OF_ONE_ALERT = 500;

    private final DeliveryStore store;
    private final UnitStore units;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final Runnable sender;

    /** @param sender is to be woken when there is something to send */
    Deliveries(DeliveryStore store, UnitStore units, DeliveryMeters meters, InstantSource clock, Runnable sender) {
        this.store = store;
        this.units = units;
        this.meters = meters;
        this.clock = clock;
        this.sender = sender;
    }

    /** Records the deliveries that alert events call for. Announcing an event again adds nothing. */
    public void announce(List<AlertEvent> events) {
        var told = events.stream().flatMap(event -> Audience.of(event).stream()).collect(Collectors.toSet());
        if (told.isEmpty()) {
            return;
        }
        var directory = units.find(told);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var wanted = new ArrayList<Delivery>();
        for (var event : events) {
            wanted.addAll(of(event, directory, now));
        }
        var fresh = new HashSet<>(store.insert(wanted));
        wanted.stream()
                .filter(delivery -> delivery.channel() == Channel.IN_APP && fresh.contains(delivery.id()))
                .forEach(delivery -> meters.notified(Channel.IN_APP));
        if (wanted.stream().anyMatch(delivery -> delivery.channel() == Channel.WEBHOOK)) {
            sender.run();
        }
    }

    /** The deliveries to units of {@code scope} that an alert has given rise to, newest first. */
    public List<DeliveryView> ofAlert(UUID alert, Scope scope) {
        return store.search(Search.byAlert(alert, scope), MOST_OF_ONE_ALERT).stream()
                .map(DeliveryView::of)
                .toList();
    }

    private static List<Delivery> of(AlertEvent event, Map<String, UnitEntry> directory, Instant now) {
        var body = Message.of(event);
        var deliveries = new ArrayList<Delivery>();
        for (var unit : Audience.of(event)) {
            deliveries.add(Delivery.inApp(event, unit, now));
            if (mayHaveWebhook(directory.get(unit))) {
                deliveries.add(Delivery.webhook(event, unit, body, now));
            }
        }
        return deliveries;
    }

    // A unit that the directory does not know yet may have one; whether it has is seen when it is to be sent.
    private static boolean mayHaveWebhook(@Nullable UnitEntry unit) {
        return unit == null || unit.webhook() != null;
    }

    /** The body of a webhook. */
    private record Message(String type, Instant timestamp, Data data) {

        /** @param revision of the event: a receiver that gets two out of order sees which is newer */
        private record Data(Alert alert, long revision, Sentence message) {}

        static String of(AlertEvent event) {
            return JSON.writeValueAsString(new Message(
                    CloudEventHeaders.typeOf(event),
                    event.time(),
                    new Data(event.alert(), event.revision(), Sentence.of(event))));
        }
    }
}
