package io.gantry.console.live;

import io.gantry.event.UnitEvent;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.unit.Units;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the pages that are to hear of each record. The tree of units is read from the beginning of its log; nobody hears
 * anything before that is done, for until then it is not known whose business is whose.
 */
@Component
final class LiveNews implements Units {

    private static final Logger log = LoggerFactory.getLogger(LiveNews.class);
    private static final UnitEvent.Cases<UnitChanged> CHANGED = event -> event;

    private final CatchUp catchUp = new CatchUp();
    private final Directory directory;
    private final JsonMapper json;
    private final LiveRelay relay;

    LiveNews(JsonMapper json, LiveRelay relay, InstantSource clock) {
        this.directory = new Directory(clock);
        this.json = json;
        this.relay = relay;
    }

    @Override
    public Set<String> within(String unit) {
        return directory.within(unit);
    }

    /** Takes in where the log of units ends now; it is read from its beginning. */
    void unitsEnd(Map<Integer, Long> ends) {
        if (catchUp.assigned(ends)) {
            relay.tellChanged();
        }
    }

    /**
     * Takes in the units as they are.
     *
     * @param next of each partition the record that comes after
     */
    void unitsChanged(List<LogRecord> batch, Map<Integer, Long> next) {
        var isNew = catchUp.isDone();
        for (var record : batch) {
            var code = record.signal().key();
            var before = directory.ofUnit(code);
            unitIn(record).ifPresent(directory::learn);
            if (isNew) {
                // Who has just lost sight of the unit has to look again, too.
                relay.relay(record.signal(), either(before, directory.ofUnit(code)));
            }
        }
        if (catchUp.reached(next)) {
            relay.tellChanged();
        }
    }

    /** Takes in what has happened on projects. */
    void projectsChanged(List<LogRecord> batch) {
        if (catchUp.isDone()) {
            batch.forEach(record -> relay.relay(record.signal(), directory.ofProjectBusiness(record.units())));
        }
    }

    private Optional<UnitChanged> unitIn(LogRecord record) {
        try {
            return Optional.of(json.readValue(record.body(), UnitEvent.class).match(CHANGED));
        } catch (JacksonException e) {
            var signal = record.signal();
            log.warn("Unit event not understood: {}-{}@{}", signal.topic(), signal.partition(), signal.offset());
            return Optional.empty();
        }
    }

    private static Audience either(Audience before, Audience after) {
        var units = new HashSet<>(before.units());
        units.addAll(after.units());
        return new Audience(units, after.roles());
    }
}
