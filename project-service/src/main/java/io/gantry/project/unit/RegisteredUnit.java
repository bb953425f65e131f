package io.gantry.project.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.project.register.Change;
import io.gantry.project.register.FieldChange;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A unit in the register, as of a revision. */
record RegisteredUnit(@JsonUnwrapped Unit unit, long revision) {

    private static final Map<String, Function<Unit, @Nullable Object>> FIELDS = Map.of(
            "names.zh",
            unit -> unit.names().zh(),
            "names.en",
            unit -> unit.names().en(),
            "kind",
            Unit::kind,
            "parent",
            Unit::parent);

    static Change<RegisteredUnit> register(Unit unit, Instant now) {
        return new RegisteredUnit(unit, 1).told(now);
    }

    /** Makes the unit what {@code amended} says; the code stays. */
    Change<RegisteredUnit> amend(Unit amended, Instant now) {
        if (amended.equals(unit)) {
            return Change.none(this);
        }
        var next = new RegisteredUnit(amended, revision + 1);
        var changes = FieldChange.between(unit, amended, FIELDS);
        return new Change<>(next, next.told(now).event(), changes, null);
    }

    private Change<RegisteredUnit> told(Instant now) {
        var id = Change.eventId("unit", unit.code(), revision);
        return new Change<>(this, new UnitChanged(id, now, revision, unit));
    }
}
