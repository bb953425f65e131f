package io.gantry.unit;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units and their tree, as this service knows them from the log: names, parents, and whose business is whose. */
public final class UnitDirectory implements Units {

    private final UnitStore store;
    private final FreshUnits fresh;

    public UnitDirectory(UnitStore store, InstantSource clock) {
        this.store = store;
        this.fresh = new FreshUnits(store::tree, clock);
    }

    /** Takes in units from the log, in any order; of a unit that comes several times the newest revision counts. */
    public void learn(Collection<UnitEntry> units) {
        if (units.isEmpty()) {
            return;
        }
        var newest = new HashMap<String, UnitEntry>();
        for (var unit : units) {
            newest.merge(unit.code(), unit, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
        store.saveNewer(newest.values());
        fresh.forget();
    }

    @Override
    public Set<String> within(String unit) {
        return fresh.within(unit);
    }

    /** The tree as of at most a second ago, and with all that this instance has learnt. */
    public UnitTree tree() {
        return fresh.tree();
    }

    public Optional<UnitEntry> find(String code) {
        return Optional.ofNullable(find(List.of(code)).get(code));
    }

    /** Those of {@code codes} that are known, by code. */
    public Map<String, UnitEntry> find(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : store.find(codes);
    }
}
