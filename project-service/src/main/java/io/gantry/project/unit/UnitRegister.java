package io.gantry.project.unit;

import io.gantry.event.Unit;
import io.gantry.project.check.Faults;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.IfMatch;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Page;
import io.gantry.project.register.PageQuery;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with units. */
@Component
public final class UnitRegister {

    private final UnitStore store;
    private final Commands commands;
    private final InstantSource clock;
    private final Object tree = new Object();

    UnitRegister(UnitStore store, Commands commands, InstantSource clock) {
        this.store = store;
        this.commands = commands;
        this.clock = clock;
    }

    /** Those of {@code codes} that belong to units. */
    public Set<String> known(Collection<String> codes) {
        return codes.isEmpty() ? Set.of() : store.known(codes);
    }

    RegisteredUnit get(String code) {
        return store.find(code).orElseThrow(() -> new NotRegisteredException("unit"));
    }

    Page<RegisteredUnit> list(PageQuery query) {
        return Page.of(store.list(query), query, registered -> registered.unit().code());
    }

    RegisteredUnit register(UnitDraft draft) {
        return commands.run("register-unit", () -> {
            var unit = checked(draft.code() == null ? "" : draft.code(), draft);
            var change = RegisteredUnit.register(unit, clock.instant());
            if (!store.save(change)) {
                throw new AlreadyRegisteredException("code", unit.code());
            }
            return change;
        });
    }

    RegisteredUnit amend(String code, IfMatch ifMatch, UnitDraft draft) {
        // Two moves, each sound by itself, could make a ring together; so they come one after the other. Two instances
        // of this service could still do it: readers of the tree stop where they have been before.
        synchronized (tree) {
            return commands.run("amend-unit", () -> change(code, ifMatch, draft));
        }
    }

    private Change<RegisteredUnit> change(String code, IfMatch ifMatch, UnitDraft draft) {
        while (true) {
            var current = get(code);
            // When the save below has lost against another change, this is where it is said; "*" tries again instead.
            ifMatch.require(current.revision());
            var change = current.amend(checked(code, draft), clock.instant());
            if (change.event() == null || store.save(change)) {
                return change;
            }
        }
    }

    private Unit checked(String code, UnitDraft draft) {
        var faults = new Faults();
        var unit = draft.checked(code, faults);
        if (unit.parent() != null) {
            SuperiorRule.check(unit, superiors(unit.parent()), faults);
        }
        faults.throwIfAny();
        return unit;
    }

    /** The registered units from {@code code} up to the root. */
    private Set<String> superiors(@Nullable String code) {
        var line = new LinkedHashSet<String>();
        var next = code;
        while (next != null && !line.contains(next)) {
            var found = store.find(next).orElse(null);
            if (found == null) {
                break;
            }
            line.add(next);
            next = found.unit().parent();
        }
        return line;
    }
}
