package io.gantry.notification.alert;

import io.gantry.unit.UnitEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Escalates and reminds when it is time. Any instance may; where two want to, one is late and does nothing. */
final class Escalation {

    private static final int CLAIM = 50;

    private final AlertStore store;
    private final Function<Collection<String>, Map<String, UnitEntry>> units;
    private final AlertTransitions transitions;
    private final AlertProperties properties;
    private final AlertMeters meters;
    private final InstantSource clock;
    private final Runnable relay;

    /** @param units those of the given codes that the directory knows, by code */
    Escalation(
            AlertStore store,
            Function<Collection<String>, Map<String, UnitEntry>> units,
            AlertTransitions transitions,
            AlertProperties properties,
            AlertMeters meters,
            InstantSource clock,
            Runnable relay) {
        this.store = store;
        this.units = units;
        this.transitions = transitions;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.relay = relay;
    }

    /** Does what is due for all alerts. */
    void run() {
        bringBack();
        List<AlertCase> due;
        do {
            due = store.due(clock.instant(), CLAIM);
            stepUp(due);
        } while (due.size() == CLAIM);
    }

    private void bringBack() {
        var now = now();
        var pause = longer(properties.escalateAfter(), properties.remindAfter());
        save(store.ahead(now, pause, CLAIM), alert -> transitions.withoutTimeAhead(alert, now));
    }

    private void stepUp(List<AlertCase> due) {
        if (due.isEmpty()) {
            return;
        }
        var now = now();
        var known = units.apply(due.stream().map(Escalation::currentUnit).collect(Collectors.toSet()));
        save(due, alert -> transitions.stepUp(alert, known.get(currentUnit(alert)), now, properties.lookAgainAfter()));
    }

    private void save(List<AlertCase> alerts, UnaryOperator<AlertCase> decision) {
        for (var alert : alerts) {
            var next = decision.apply(alert);
            if (next != alert && store.save(List.of(next)) && next.revision() > alert.revision()) {
                if (next.alert().rung() > alert.alert().rung()) {
                    meters.escalated();
                }
                relay.run();
            }
        }
    }

    private static String currentUnit(AlertCase alert) {
        return Ladder.of(alert.alert()).current();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
