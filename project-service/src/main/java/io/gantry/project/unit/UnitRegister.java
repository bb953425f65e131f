package io.gantry.project.unit;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Unit;
import io.gantry.project.check.Faults;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.IfMatch;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Page;
import io.gantry.project.register.PageQuery;
import io.gantry.unit.FreshUnits;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
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
    private final FreshUnits tree;
    private final Object moves = new Object();

    UnitRegister(UnitStore store, FreshUnits tree, Commands commands, InstantSource clock) {
        this.store = store;
        this.tree = tree;
        this.commands = commands;
        this.clock = clock;
    }

    /** Those of {@code codes} that belong to units within {@code scope}. */
    public Set<String> known(Collection<String> codes, Scope scope) {
        var within = codes.stream().filter(scope::includes).toList();
        return within.isEmpty() ? Set.of() : store.known(within);
    }

    /** Whether {@code code} belongs to a unit without superior. */
    public boolean isRoot(String code) {
        return store.find(code).filter(found -> found.unit().parent() == null).isPresent();
    }

    RegisteredUnit get(String code, Caller caller, Scope scope) {
        if (!visible(caller, scope).contains(code)) {
            throw new NotRegisteredException("unit");
        }
        return asSeen(find(code), caller, scope);
    }

    Page<RegisteredUnit> list(PageQuery query, Caller caller, Scope scope) {
        var page = Page.of(
                store.list(visible(caller, scope), query),
                query,
                found -> found.unit().code());
        var seen =
                page.items().stream().map(found -> asSeen(found, caller, scope)).toList();
        return new Page<>(seen, page.next());
    }

    // Superiors too, for their names.
    private Set<String> visible(Caller caller, Scope scope) {
        var codes = new HashSet<>(scope.units());
        if (caller.unit() != null) {
            codes.addAll(tree.tree().lineOf(caller.unit()));
        }
        return codes;
    }

    // Addresses of webhooks may be secrets in themselves.
    private static RegisteredUnit asSeen(RegisteredUnit found, Caller caller, Scope scope) {
        boolean keepsIt = caller.hasAny(Role.OFFICE, Role.ADMIN)
                && scope.includes(found.unit().code());
        return keepsIt ? found : found.withoutChannels();
    }

    RegisteredUnit register(UnitDraft draft, Caller caller) {
        return commands.run("register-unit", () -> {
            var unit = checked(draft.code() == null ? "" : draft.code(), null, draft, caller);
            var change = RegisteredUnit.register(unit, clock.instant());
            if (!save(change)) {
                throw new AlreadyRegisteredException("code", unit.code());
            }
            return change;
        });
    }

    RegisteredUnit amend(String code, IfMatch ifMatch, UnitDraft draft, Caller caller) {
        // Two moves, each sound by itself, could make a ring together; so they come one after the other. Two instances
        // of this service could still do it: readers of the tree stop where they have been before.
        synchronized (moves) {
            return commands.run("amend-unit", () -> change(code, ifMatch, draft, caller));
        }
    }

    private Change<RegisteredUnit> change(String code, IfMatch ifMatch, UnitDraft draft, Caller caller) {
        while (true) {
            var current = find(code);
            // Whose unit it is, is looked up as of now: the tree that readers go by may be a moment old.
            if (caller.unit() == null || !line(code).contains(caller.unit())) {
                throw new NotRegisteredException("unit");
            }
            // When the save below has lost against another change, this is where it is said; "*" tries again instead.
            ifMatch.require(current.revision());
            var change = current.amend(checked(code, current, draft, caller), clock.instant());
            if (change.event() == null || save(change)) {
                return change;
            }
        }
    }

    private boolean save(Change<RegisteredUnit> change) {
        boolean saved = store.save(change);
        if (saved) {
            tree.forget();
        }
        return saved;
    }

    private RegisteredUnit find(String code) {
        return store.find(code).orElseThrow(() -> new NotRegisteredException("unit"));
    }

    private Unit checked(String code, @Nullable RegisteredUnit current, UnitDraft draft, Caller caller) {
        var faults = new Faults();
        var unit = draft.checked(code, faults);
        if (unit.code().equals(caller.unit())) {
            SuperiorRule.checkOwn(unit, current == null ? null : current.unit().parent(), faults);
        } else {
            SuperiorRule.check(unit, line(unit.parent()), caller.unit(), faults);
        }
        faults.throwIfAny();
        return unit;
    }

    /** The registered units from {@code code} up to the root. */
    private Set<String> line(@Nullable String code) {
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
