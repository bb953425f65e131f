package io.gantry.progress.unit;

import io.gantry.event.ProjectEvent.UnitAmended;
import io.gantry.event.ProjectEvent.UnitRegistered;
import io.gantry.progress.Projection;
import io.gantry.progress.unit.UnitStore.KnownUnit;
import io.gantry.stream.EventRecord;
import io.gantry.unit.FreshUnits;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings what the registry says of units into the store. */
final class UnitProjection implements Projection {

    private final UnitStore units;
    private final FreshUnits tree;

    UnitProjection(UnitStore units, FreshUnits tree) {
        this.units = units;
        this.tree = tree;
    }

    @Override
    public void apply(List<EventRecord> records) {
        var newest = new HashMap<String, KnownUnit>();
        for (var each : records) {
            var unit = unitIn(each);
            if (unit != null) {
                newest.merge(unit.code(), unit, (a, b) -> a.revision() >= b.revision() ? a : b);
            }
        }
        if (!newest.isEmpty()) {
            units.saveNewer(newest.values());
            tree.forget();
        }
    }

    private static @Nullable KnownUnit unitIn(EventRecord received) {
        if (received.event() instanceof UnitRegistered registered) {
            return new KnownUnit(
                    registered.unit().code(),
                    registered.revision(),
                    registered.unit().parent());
        }
        if (received.event() instanceof UnitAmended amended) {
            return new KnownUnit(
                    amended.unit().code(), amended.revision(), amended.unit().parent());
        }
        return null;
    }
}
