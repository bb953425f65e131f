package io.gantry.console.live;

import io.gantry.event.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds for everything new on the log who is to hear of it. Nobody hears anything before that can be told of all. */
@Component
final class LiveNews {

    private static final Set<String> FACTS_OF = Set.of(
            "unit-registered",
            "unit-amended",
            "project-registered",
            "project-amended",
            "plan-baselined",
            "plan-revised");

    private final Directory directory = new Directory();
    private final CatchUp catchUp = new CatchUp();
    private final LiveRelay relay;

    LiveNews(LiveRelay relay) {
        this.relay = relay;
    }

    /** Takes in where the registry's log ends now; it is read from its beginning. */
    void registryEnds(Map<Integer, Long> ends) {
        if (catchUp.assigned(ends)) {
            relay.tellChanged();
        }
    }

    /**
     * Takes in what the registry says.
     *
     * @param next of each partition the record that comes after
     */
    void registrySays(List<Told> batch, Map<Integer, Long> next) {
        var isNew = catchUp.isDone();
        for (var told : batch) {
            var before = audienceOf(told.signal());
            if (FACTS_OF.contains(told.signal().type())) {
                FactReader.factOf(told).ifPresent(directory::learn);
            }
            if (isNew) {
                // Who has just lost sight of something has to look again, too.
                relay.relay(told.signal(), either(before, audienceOf(told.signal())));
            }
        }
        if (catchUp.reached(next)) {
            relay.tellChanged();
        }
    }

    /** Takes in what the other services say. */
    void othersSay(List<Told> batch) {
        if (catchUp.isDone()) {
            batch.forEach(told -> relay.relay(told.signal(), audienceOf(told)));
        }
    }

    private Audience audienceOf(Signal signal) {
        return signal.type().startsWith("unit-") ? directory.ofUnit(signal.key()) : directory.ofProject(signal.key());
    }

    private Audience audienceOf(Told told) {
        var signal = told.signal();
        return switch (signal.topic()) {
            // Devices are the administrators' business, and they are not told.
            case Topics.PROGRESS_EVENTS ->
                signal.type().startsWith("device-") ? Audience.NOBODY : directory.ofProject(signal.key());
            case Topics.DELAY_EVENTS, Topics.ALERT_EVENTS ->
                directory.ofProject(signal.key(), FactReader.unitsNamedBy(told));
            default -> Audience.NOBODY;
        };
    }

    private static Audience either(Audience before, Audience after) {
        var units = new HashSet<>(before.units());
        units.addAll(after.units());
        return new Audience(units, after.roles());
    }
}
