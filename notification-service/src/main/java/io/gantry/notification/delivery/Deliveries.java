package io.gantry.notification.delivery;

import io.gantry.access.Scope;
import io.gantry.event.AlertEvent;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.notification.address.UnitAddresses;
import io.gantry.notification.address.UnitChannel;
import io.gantry.notification.delivery.DeliveryStore.Search;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records what is to be sent to whom, and how it ended. */
public final class Deliveries {

    private static final int MOST_OF_ONE_ALERT = 500;

    private final DeliveryStore store;
    private final UnitAddresses addresses;
    private final HeardAlerts heard;
    private final SettledHere settledHere;
    private final SenderPool senders;
    private final DeliveryMeters meters;
    private final InstantSource clock;

    Deliveries(
            DeliveryStore store,
            UnitAddresses addresses,
            HeardAlerts heard,
            SettledHere settledHere,
            SenderPool senders,
            DeliveryMeters meters,
            InstantSource clock) {
        this.store = store;
        this.addresses = addresses;
        this.heard = heard;
        this.settledHere = settledHere;
        this.senders = senders;
        this.meters = meters;
        this.clock = clock;
    }

    /** Records the deliveries that alert events call for. Recording an event again adds nothing. */
    void announce(List<AlertEvent> events) {
        for (var event : events) {
            if (heard.hear(event)) {
                meters.toldInApp(Audience.of(event).size());
            }
        }
        var told = events.stream().flatMap(event -> Audience.of(event).stream()).collect(Collectors.toSet());
        var channels = addresses.of(told);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var wanted = new ArrayList<Delivery>();
        for (var event : events) {
            wanted.addAll(of(event, channels, now));
        }
        senders.announce(wanted);
    }

    /** Takes over how deliveries ended. What this instance has stored itself needs no look. */
    void settle(List<DeliverySettled> events) {
        store.settle(settledHere.unknown(events));
    }

    /** The deliveries to units of {@code scope} that an alert has given rise to, newest first. */
    public List<DeliveryView> ofAlert(UUID alert, Scope scope) {
        return store.search(Search.byAlert(alert, scope), MOST_OF_ONE_ALERT).stream()
                .map(delivery -> DeliveryView.of(delivery, null))
                .toList();
    }

    private static List<Delivery> of(AlertEvent event, Map<String, List<UnitChannel>> channels, Instant now) {
        var deliveries = new ArrayList<Delivery>();
        for (var unit : Audience.of(event)) {
            channels.getOrDefault(unit, List.of())
                    .forEach(channel -> deliveries.add(Delivery.queued(event, unit, channel, now)));
        }
        return deliveries;
    }
}
