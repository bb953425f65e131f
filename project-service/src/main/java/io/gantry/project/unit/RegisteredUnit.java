package io.gantry.project.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.project.register.Change;
import java.time.Instant;

/** A unit in the register, as of a revision. */
record RegisteredUnit(@JsonUnwrapped Unit unit, long revision) {

    static Change<RegisteredUnit> register(Unit unit, Instant now) {
        return new RegisteredUnit(unit, 1).told(now);
    }

    /** Makes the unit what {@code amended} says; the code stays. */
    Change<RegisteredUnit> amend(Unit amended, Instant now) {
        return amended.equals(unit) ? Change.none(this) : new RegisteredUnit(amended, revision + 1).told(now);
    }

    private Change<RegisteredUnit> told(Instant now) {
        var id = Change.eventId("unit", unit.code(), revision);
        return new Change<>(this, new UnitChanged(id, now, revision, unit));
    }
}
