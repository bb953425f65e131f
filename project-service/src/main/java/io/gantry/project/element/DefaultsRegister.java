package io.gantry.project.element;

import io.gantry.access.Scope;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Commands;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Outcome;
import io.gantry.project.unit.UnitRegister;
import io.gantry.unit.FreshUnits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lead times and validities of categories. Each unit may have its own, for itself and all below; the nearest above a project's
 * responsible unit count, otherwise those of the product. What an element was registered with stays when they change.
 */
@Component
final class DefaultsRegister {

    private static final Phrase KIND = new Phrase("unit", "unit", "单位");

    private static final Map<String, Function<ElementDefaults, @Nullable Object>> FIELDS = fields();

    private final DefaultsStore store;
    private final UnitRegister units;
    private final FreshUnits tree;
    private final Validation validation;
    private final Commands commands;

    DefaultsRegister(
            DefaultsStore store, UnitRegister units, FreshUnits tree, Validation validation, Commands commands) {
        this.store = store;
        this.units = units;
        this.tree = tree;
        this.validation = validation;
        this.commands = commands;
    }

    /** What counts for elements of {@code category} in projects of {@code unit}. */
    ElementDefault of(String unit, @Nullable ElementCategory category) {
        var name = category == null ? "" : category.name();
        return counting(unit).items().stream()
                .filter(item -> item.category().equals(name))
                .findFirst()
                .orElseGet(() -> ElementDefault.none(name));
    }

    /** @throws NotRegisteredException if there is no such unit in {@code scope} */
    ElementDefaults get(String unit, Scope scope) {
        requireOwn(unit, scope);
        return counting(unit);
    }

    private void requireOwn(String unit, Scope scope) {
        if (units.known(List.of(unit), scope).isEmpty()) {
            throw new NotRegisteredException(KIND);
        }
    }

    private ElementDefaults counting(String unit) {
        var line = tree.tree().lineOf(unit);
        var found = store.find(line);
        var own = found.get(unit);
        long revision = own == null ? 0 : own.revision();
        for (var nearest : line) {
            var theirs = found.get(nearest);
            if (theirs != null) {
                return new ElementDefaults(nearest, revision, theirs.items());
            }
        }
        return new ElementDefaults(null, revision, ShippedDefaults.ALL);
    }

    ElementDefaults set(String unit, IfMatch ifMatch, DefaultsDraft draft, Scope scope) {
        return commands.run("set-element-defaults", () -> {
            while (true) {
                var current = get(unit, scope);
                var faults = new Faults();
                faults.addAll(validation.faults(draft));
                draft.check(faults);
                var wanted = faults.isEmpty() ? draft.defaults() : current.items();
                if (faults.isEmpty() && unit.equals(current.unit()) && wanted.equals(current.items())) {
                    return new Outcome<>(current, false);
                }
                ifMatch.require(current.revision());
                faults.throwIfAny();
                var next = new ElementDefaults(unit, current.revision() + 1, wanted);
                if (store.save(new UnitDefaults(unit, next.revision(), wanted))) {
                    return new Outcome<>(next, true, told(unit, draft.reason(), current, next));
                }
            }
        });
    }

    private static CommandDetails told(
            String unit, @Nullable String reason, ElementDefaults before, ElementDefaults after) {
        var changes = FieldChange.between(before, after, FIELDS);
        return new CommandDetails(new About("unit", unit), reason, FieldChange.audited(changes));
    }

    private static Map<String, Function<ElementDefaults, @Nullable Object>> fields() {
        var fields = new LinkedHashMap<String, Function<ElementDefaults, @Nullable Object>>();
        for (var category : ElementCategory.values()) {
            fields.put(
                    "elementDefaults." + category,
                    defaults -> defaults.items().stream()
                            .filter(item -> item.category().equals(category.name()))
                            .findFirst()
                            .map(DefaultsRegister::textOf)
                            .orElse(null));
        }
        return fields;
    }

    private static String textOf(ElementDefault item) {
        return (item.leadDays() == null ? "–" : item.leadDays()) + " / "
                + (item.validityDays() == null ? "–" : item.validityDays()) + ", " + item.source();
    }
}
