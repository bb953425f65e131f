package io.gantry.progress;

import io.gantry.event.UnitEvent;
import io.gantry.stream.EventRecord;
import io.gantry.unit.UnitDirectory;
import io.gantry.unit.UnitEntry;
import java.util.ArrayList;
import java.util.List;

/** Brings what the registry says of units into the directory. */
final class UnitProjection implements Projection {

    private final UnitDirectory units;

    UnitProjection(UnitDirectory units) {
        this.units = units;
    }

    @Override
    public void apply(List<EventRecord> records) {
        var entries = new ArrayList<UnitEntry>();
        for (var each : records) {
            if (each.event() instanceof UnitEvent event) {
                entries.add(event.match(changed -> {
                    var unit = changed.unit();
                    return new UnitEntry(unit.code(), changed.revision(), unit.names(), unit.kind(), unit.parent());
                }));
            }
        }
        units.learn(entries);
    }
}
