package io.gantry.project.calendar;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.event.Calendar;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Outcome;
import io.gantry.project.unit.UnitRegister;
import io.gantry.unit.FreshUnits;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What can be done with calendars. An account sees those that count for its unit or one below; it changes those that count for
 * its own part of the tree only, and the default one if its unit is a root.
 */
@Component
final class CalendarRegister {

    private static final Phrase KIND = new Phrase("calendar", "calendar", "日历");
    private static final Phrase ID = new Phrase("calendar-id", "the id of the calendar", "日历的 id");
    private static final Phrase UNIT = new Phrase("registered-unit", "the code of a registered unit", "已登记单位的代码");
    private static final Phrase OTHER = new Phrase(
            "unit-without-calendar",
            "a unit that no other calendar names; {calendar} does",
            "没有其他日历指定的单位；{calendar} 已指定");
    private static final Phrase NOT_YOURS = new Phrase(
            "calendar-of-others",
            "this calendar is for units beyond the account's own (expected: an account of a unit above all of them)",
            "此日历适用于账号范围之外的单位（要求：所有这些单位的上级单位的账号）");

    private final CalendarStore store;
    private final UnitRegister units;
    private final FreshUnits tree;
    private final Validation validation;
    private final Commands commands;
    private final InstantSource clock;

    CalendarRegister(
            CalendarStore store,
            UnitRegister units,
            FreshUnits tree,
            Validation validation,
            Commands commands,
            InstantSource clock) {
        this.store = store;
        this.units = units;
        this.tree = tree;
        this.validation = validation;
        this.commands = commands;
        this.clock = clock;
    }

    List<RegisteredCalendar> list(Caller caller, Scope scope) {
        return store.all().stream()
                .filter(found -> isVisible(found.calendar(), caller, scope))
                .toList();
    }

    RegisteredCalendar get(String id, Caller caller, Scope scope) {
        return store.find(id)
                .filter(found -> isVisible(found.calendar(), caller, scope))
                .orElseThrow(() -> new NotRegisteredException(KIND));
    }

    private boolean isVisible(Calendar calendar, Caller caller, Scope scope) {
        var above = caller.unit() == null ? Set.<String>of() : tree.tree().lineOf(caller.unit());
        return calendar.units().isEmpty()
                || calendar.units().stream().anyMatch(scope::includes)
                || !Collections.disjoint(calendar.units(), above);
    }

    RegisteredCalendar register(CalendarDraft draft, Caller caller, Scope scope) {
        return commands.run("register-calendar", () -> {
            var id = draft.id() == null ? "" : draft.id();
            var faults = faults(id, draft, scope);
            if (draft.id() == null) {
                faults.add("id", null, ID);
            }
            faults.throwIfAny();
            requireOwn(draft.calendar(id), caller, scope);
            var change = RegisteredCalendar.register(draft.calendar(id), clock.instant(), false);
            return store.save(change) ? Outcome.of(change) : repeated(change.next());
        });
    }

    // A client that never got its answer asks again.
    private Outcome<RegisteredCalendar> repeated(RegisteredCalendar wanted) {
        var id = wanted.calendar().id();
        var present = store.find(id).orElseThrow(() -> AlreadyRegisteredException.similar("id", id));
        if (present.calendar().equals(wanted.calendar())) {
            return new Outcome<>(present, false);
        }
        throw AlreadyRegisteredException.same("id", id);
    }

    RegisteredCalendar amend(String id, IfMatch ifMatch, CalendarDraft draft, Caller caller, Scope scope) {
        return commands.run("amend-calendar", () -> {
            while (true) {
                var current = get(id, caller, scope);
                requireOwn(current.calendar(), caller, scope);
                var faults = faults(id, draft, scope);
                var change = faults.isEmpty()
                        ? current.amend(draft.calendar(id), clock.instant(), false)
                        : Change.none(current);
                if (faults.isEmpty() && !change.isOne()) {
                    return Outcome.of(change);
                }
                // When the save below has lost against another change, this is where it is said; "*" tries again.
                ifMatch.require(current.revision());
                faults.throwIfAny();
                if (store.save(change)) {
                    return Outcome.of(change);
                }
            }
        });
    }

    private void requireOwn(Calendar calendar, Caller caller, Scope scope) {
        var own = calendar.units().isEmpty()
                ? caller.unit() != null && units.isRoot(caller.unit())
                : calendar.units().stream().allMatch(scope::includes);
        if (!own) {
            throw new ProblemException(ProblemType.FORBIDDEN, NOT_YOURS);
        }
    }

    private Faults faults(String id, CalendarDraft draft, Scope scope) {
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        draft.check(id, faults);
        var codes = draft.unitCodes();
        var known = units.known(codes, scope);
        var others = store.all().stream()
                .map(RegisteredCalendar::calendar)
                .filter(other -> !other.id().equals(id))
                .toList();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var place = "units[" + i + "]";
            if (!known.contains(code)) {
                faults.add(place, code, UNIT);
            } else {
                others.stream()
                        .filter(other -> other.units().contains(code))
                        .findFirst()
                        .ifPresent(other -> faults.add(place, code, OTHER.with(other.id())));
            }
        }
        return faults;
    }
}
