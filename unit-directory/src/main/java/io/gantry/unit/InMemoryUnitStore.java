package io.gantry.unit;

import io.gantry.unit.UnitTree.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** {@link UnitStore} for services without a store of their own, which read the whole topic at each start. */
public final class InMemoryUnitStore implements UnitStore {

    private final Map<String, UnitEntry> units = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    @Override
    public synchronized void saveNewer(Collection<UnitEntry> entries) {
        for (var entry : entries) {
            var known = units.get(entry.code());
            if (known == null || known.revision() < entry.revision()) {
                units.put(entry.code(), entry);
                places.merge(
                        entry.code(),
                        new Place(entry.code(), entry.parent(), null),
                        (before, now) -> Objects.equals(before.parent(), now.parent())
                                ? before
                                : new Place(now.unit(), now.parent(), before.parent()));
            }
        }
    }

    @Override
    public synchronized Map<String, UnitEntry> find(Collection<String> codes) {
        var found = new HashMap<String, UnitEntry>();
        for (var code : codes) {
            var unit = units.get(code);
            if (unit != null) {
                found.put(code, unit);
            }
        }
        return found;
    }

    @Override
    public synchronized UnitTree tree() {
        return UnitTree.of(places.values());
    }
}
