package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The units, whole, as they are now. Published by project-service; the topic is compacted: the latest of a unit is enough. */
public sealed interface UnitEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.UNIT_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(UnitChanged event);
    }

    /** A unit is registered, or has changed; {@code unit} is the whole unit as it is now. */
    @JsonTypeName("unit-changed")
    record UnitChanged(UUID id, Instant time, long revision, Unit unit) implements UnitEvent {
        @Override
        public List<String> units() {
            return List.of(unit.code());
        }

        @Override
        public String subject() {
            return unit.code();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
