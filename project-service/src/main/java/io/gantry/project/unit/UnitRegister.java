package io.gantry.project.unit;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Names;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Phrase;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Outcome;
import io.gantry.project.unit.UnitStore.Move;
import io.gantry.unit.FreshUnits;
import io.gantry.unit.UnitTree;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with units. */
@Component
public final class UnitRegister {

    private static final Phrase KIND = new Phrase("unit", "unit", "单位");
    private static final Phrase CODE = new Phrase("unit-code", "the code of the unit", "单位的代码");

    private final UnitStore store;
    private final Validation validation;
    private final Commands commands;
    private final InstantSource clock;
    private final FreshUnits tree;
    private final NamedUnits named;

    UnitRegister(
            UnitStore store,
            FreshUnits tree,
            NamedUnits named,
            Validation validation,
            Commands commands,
            InstantSource clock) {
        this.store = store;
        this.tree = tree;
        this.named = named;
        this.validation = validation;
        this.commands = commands;
        this.clock = clock;
    }

    /** Those of {@code codes} that belong to units within {@code scope}. */
    public Set<String> known(Collection<String> codes, Scope scope) {
        var within = codes.stream().filter(scope::includes).toList();
        return within.isEmpty() ? Set.of() : store.known(within);
    }

    /** The names of those of {@code codes} that belong to units within {@code scope}. */
    public Map<String, Names> names(Collection<String> codes, Scope scope) {
        var within = codes.stream().filter(scope::includes).toList();
        return within.isEmpty() ? Map.of() : store.names(within);
    }

    /** Whether {@code code} belongs to a unit without parent. */
    public boolean isRoot(String code) {
        return store.find(code).filter(found -> found.unit().parent() == null).isPresent();
    }

    UnitView get(String code, Caller caller, Scope scope) {
        // What projects name is asked only where nothing else makes it visible: it takes a look at all of them.
        if (!scope.includes(code) && !visible(caller, scope).contains(code)) {
            throw new NotRegisteredException(KIND);
        }
        return UnitView.of(find(code), scope);
    }

    Page<UnitView> list(PageQuery query, Caller caller, Scope scope) {
        return Page.of(
                store.list(visible(caller, scope), query),
                query,
                found -> Cursor.of(found.unit().code()),
                found -> UnitView.of(found, scope));
    }

    // Parent units too, and those that work on one's projects, for their names.
    private Set<String> visible(Caller caller, Scope scope) {
        var codes = new HashSet<>(scope.units());
        if (caller.unit() != null) {
            codes.addAll(tree.tree().lineOf(caller.unit()));
        }
        // Whoever sees all units anyway, as those at the root do, must not wait for a look at all projects.
        if (caller.hasAny(Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER) && store.hasOthersThan(codes)) {
            codes.addAll(named.within(scope));
        }
        return codes;
    }

    RegisteredUnit register(UnitDraft draft, Caller caller) {
        return commands.run("register-unit", () -> {
            var code = draft.code() == null ? "" : draft.code();
            var faults = faults(code, null, draft, caller);
            if (draft.code() == null) {
                faults.add("code", null, CODE);
            }
            faults.throwIfAny();
            var change = RegisteredUnit.register(draft.unit(code), clock.instant());
            if (store.save(change)) {
                tree.forget();
                return Outcome.of(change);
            }
            return repeated(change.next());
        });
    }

    // A client that never got its answer asks again.
    private Outcome<RegisteredUnit> repeated(RegisteredUnit wanted) {
        var code = wanted.unit().code();
        var present = store.find(code).orElseThrow(() -> AlreadyRegisteredException.similar("code", code));
        if (present.unit().equals(wanted.unit())) {
            return new Outcome<>(present, false);
        }
        throw AlreadyRegisteredException.same("code", code);
    }

    RegisteredUnit amend(String code, IfMatch ifMatch, UnitDraft draft, Caller caller) {
        return commands.run("amend-unit", () -> {
            while (true) {
                var move = begin(code, draft, caller);
                var current = find(code);
                requireOwn(code, caller);
                var faults = faults(code, current, draft, caller);
                var change = faults.isEmpty() ? current.amend(draft.unit(code), clock.instant()) : Change.none(current);
                if (faults.isEmpty() && !change.isOne()) {
                    return Outcome.of(change);
                }
                // When the save below has lost against another change, this is where it is said; "*" tries again.
                ifMatch.require(current.revision());
                faults.throwIfAny();
                if (save(current, change, move)) {
                    return Outcome.of(change);
                }
            }
        });
    }

    // Before the tree is read by which the change is judged, so that it stays as it is read.
    private @Nullable Move begin(String code, UnitDraft draft, Caller caller) {
        if (Objects.equals(find(code).unit().parent(), draft.parent())) {
            return null;
        }
        requireOwn(code, caller);
        return store.beginMove();
    }

    private boolean save(RegisteredUnit current, Change<RegisteredUnit> change, @Nullable Move move) {
        boolean stays =
                Objects.equals(current.unit().parent(), change.next().unit().parent());
        boolean saved = stays ? store.save(change) : move != null && store.save(change, move);
        if (saved) {
            tree.forget();
        }
        return saved;
    }

    // Whose unit it is, is looked up as of now: the tree that readers go by may be a moment old.
    private void requireOwn(String code, Caller caller) {
        if (caller.unit() == null || !line(code).contains(caller.unit())) {
            throw new NotRegisteredException(KIND);
        }
    }

    private RegisteredUnit find(String code) {
        return store.find(code).orElseThrow(() -> new NotRegisteredException(KIND));
    }

    private Faults faults(String code, @Nullable RegisteredUnit current, UnitDraft draft, Caller caller) {
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        draft.checkCode(code, faults);
        if (code.equals(caller.unit())) {
            ParentRule.checkOwn(
                    draft.parent(), current == null ? null : current.unit().parent(), faults);
        } else {
            ParentRule.check(code, draft.parent(), line(draft.parent()), caller.unit(), faults);
        }
        return faults;
    }

    /** The registered units from {@code code} up to the root; none if there is no such unit. */
    private Set<String> line(@Nullable String code) {
        var places = store.places();
        return code == null || places.stream().noneMatch(place -> place.unit().equals(code))
                ? Set.of()
                : UnitTree.of(places).lineOf(code);
    }
}
