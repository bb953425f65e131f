package io.gantry.notification.delivery;

import io.gantry.notification.unit.UnitStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A unit is sent to by one thread at a time, oldest message first, and gives way to others as soon as
 * it does not take a message; so a receiver that is dead or slow holds up nobody but itself. Any instance may send: a
 * delivery belongs to who has leased it, until the lease has run out.
 */
final class WebhookSender {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
    private static final int LOOK = 200;
    private static final int TURN = 20;

    private final DeliveryStore store;
    private final UnitStore units;
    private final SigningSecrets secrets;
    private final WebhookClient client;
    private final DeliveryProperties properties;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    WebhookSender(
            DeliveryStore store,
            UnitStore units,
            SigningSecrets secrets,
            WebhookClient client,
            DeliveryProperties properties,
            DeliveryMeters meters,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.units = units;
        this.secrets = secrets;
        this.client = client;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The turns to be taken now: each sends to one unit. A turn that is handed out has to be run.
     *
     * @param most how many there may be in all
     */
    List<Runnable> turns(int most) {
        var turns = new ArrayList<Runnable>();
        while (busy.size() < most) {
            var due = byUnit(store.due(clock.instant(), busy, LOOK));
            if (due.isEmpty()) {
                break;
            }
            due.entrySet().stream().limit(most - busy.size()).toList().forEach(entry -> {
                busy.add(entry.getKey());
                turns.add(() -> takeTurn(entry.getKey(), entry.getValue()));
            });
        }
        return turns;
    }

    private void takeTurn(String unit, List<Delivery> deliveries) {
        try {
            deliveries.stream()
                    .sorted(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::revision))
                    .limit(TURN)
                    .allMatch(this::taken);
        } catch (RuntimeException e) {
            log.warn("Deliveries to {} are interrupted: {}", unit, e.toString());
        } finally {
            busy.remove(unit);
        }
    }

    // Whether the unit took the message, or there was none to take any more.
    private boolean taken(Delivery due) {
        var claimed = due.claim(now(), properties.lease());
        if (Thread.currentThread().isInterrupted() || !store.save(claimed)) {
            return true;
        }
        var startedAt = now();
        var answer = attempt(claimed);
        meters.attempted(answer);
        var settled = claimed.settle(answer, startedAt, now(), properties.retryPolicy(), random.nextDouble());
        if (!store.save(settled)) {
            log.warn("Delivery {} took longer than its lease; its outcome here: {}", due.id(), answer.outcome());
        }
        return answer.outcome() == Outcome.DELIVERED;
    }

    private Answer attempt(Delivery delivery) {
        var unit = units.find(Set.of(delivery.unit())).get(delivery.unit());
        if (unit == null) {
            return Answer.of(Outcome.UNKNOWN_UNIT);
        }
        var address = unit.webhook();
        return address == null
                ? Answer.of(Outcome.NO_CHANNEL)
                : client.send(address, secrets.of(delivery.unit()), delivery);
    }

    private static Map<String, List<Delivery>> byUnit(List<Delivery> due) {
        var byUnit = new LinkedHashMap<String, List<Delivery>>();
        for (var delivery : due) {
            byUnit.computeIfAbsent(delivery.unit(), unit -> new ArrayList<>()).add(delivery);
        }
        return byUnit;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
