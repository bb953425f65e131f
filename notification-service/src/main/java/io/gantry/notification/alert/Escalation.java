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
    private final SavedAlerts saved;
    private final Function<Collection<String>, Map<String, UnitEntry>> units;
    private final AlertTransitions transitions;
    private final AlertProperties properties;
    private final AlertMeters meters;
    private final InstantSource clock;

    /** @param units those of the given codes that the directory knows, by code */
    Escalation(
            AlertStore store,
            SavedAlerts saved,
            Function<Collection<String>, Map<String, UnitEntry>> units,
            AlertTransitions transitions,
            AlertProperties properties,
            AlertMeters meters,
            InstantSource clock) {
        this.store = store;
        this.saved = saved;
        this.units = units;
        this.transitions = transitions;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /** Does what is due for all alerts. Returns the time until there is something to do again, or to look for it. */
    Duration run() {
        bringBack();
        while (true) {
            var now = clock.instant();
            var due = store.due(now.plus(properties.poll()), CLAIM);
            var later = due.stream()
                    .map(AlertCase::nextActionAt)
                    .filter(then -> then != null && then.isAfter(now))
                    .findFirst();
            stepUp(due);
            if (later.isPresent()) {
                return Duration.between(now, later.get());
            }
            if (due.size() < CLAIM) {
                return properties.poll();
            }
        }
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
            if (next != alert
                    && saved.save(List.of(next))
                    && next.alert().rung() > alert.alert().rung()) {
                meters.escalated();
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
