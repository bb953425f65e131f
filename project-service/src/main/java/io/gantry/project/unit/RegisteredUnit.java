package io.gantry.project.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.ProjectEvent.UnitAmended;
import io.gantry.event.ProjectEvent.UnitRegistered;
import io.gantry.event.Unit;
import io.gantry.project.register.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A unit in the register, as of a revision. */
record RegisteredUnit(@JsonUnwrapped Unit unit, long revision) {

    static Change<RegisteredUnit> register(Unit unit, Instant now) {
        return new Change<>(new RegisteredUnit(unit, 1), new UnitRegistered(eventId(unit, 1), now, 1, unit));
    }

    /** Makes the unit what {@code amended} says; the code stays. */
    Change<RegisteredUnit> amend(Unit amended, Instant now) {
        if (amended.equals(unit)) {
            return Change.none(this);
        }
        long next = revision + 1;
        return new Change<>(
                new RegisteredUnit(amended, next), new UnitAmended(eventId(unit, next), now, next, amended));
    }

    /** What those see who may not know where the unit is told. */
    RegisteredUnit withoutChannels() {
        return new RegisteredUnit(new Unit(unit.code(), unit.names(), unit.kind(), unit.parent(), List.of()), revision);
    }

    private static UUID eventId(Unit unit, long revision) {
        return Change.eventId("unit", unit.code(), revision);
    }
}
