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
import io.gantry.project.project.ProjectRegister;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What can be done with calendars. An account sees those that count for its unit or one below, for a project of these, or for nothing;
 * it changes those that count for its own part of the tree and its own projects only, and the default one if its unit is a root.
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
    private static final Phrase PROJECT =
            new Phrase("registered-project", "the code of a registered project", "已登记项目的代码");
    private static final Phrase OTHER_OF_PROJECT = new Phrase(
            "project-without-calendar",
            "a project that no other calendar names; {calendar} does",
            "没有其他日历指定的项目；{calendar} 已指定");
    private static final Phrase NOT_YOURS = new Phrase(
            "calendar-of-others",
            "this calendar is for units or projects beyond the account's own (expected: an account of a unit above all of them)",
            "此日历适用于账号范围之外的单位或项目（要求：所有这些单位的上级单位的账号）");

    private final CalendarStore store;
    private final UnitRegister units;
    private final ProjectRegister projects;
    private final FreshUnits tree;
    private final Validation validation;
    private final Commands commands;
    private final InstantSource clock;

    CalendarRegister(
            CalendarStore store,
            UnitRegister units,
            ProjectRegister projects,
            FreshUnits tree,
            Validation validation,
            Commands commands,
            InstantSource clock) {
        this.store = store;
        this.units = units;
        this.projects = projects;
        this.tree = tree;
        this.validation = validation;
        this.commands = commands;
        this.clock = clock;
    }

    List<RegisteredCalendar> list(Caller caller, Scope scope) {
        var all = store.all();
        var own = own(all.stream().flatMap(found -> found.calendar().namedProjects().stream()), scope);
        return all.stream()
                .filter(found -> isVisible(found.calendar(), own, caller, scope))
                .toList();
    }

    RegisteredCalendar get(String id, Caller caller, Scope scope) {
        return store.find(id)
                .filter(found -> isVisible(
                        found.calendar(), own(found.calendar().namedProjects().stream(), scope), caller, scope))
                .orElseThrow(() -> new NotRegisteredException(KIND));
    }

    /** Those of {@code ids} that are projects which concern {@code scope}. */
    private Set<String> own(Stream<String> ids, Scope scope) {
        var asked = ids.collect(Collectors.toSet());
        return asked.isEmpty() ? Set.of() : projects.names(asked, scope).keySet();
    }

    private boolean isVisible(Calendar calendar, Set<String> ownProjects, Caller caller, Scope scope) {
        var above = caller.unit() == null ? Set.<String>of() : tree.tree().lineOf(caller.unit());
        return calendar.units().isEmpty() && calendar.namedProjects().isEmpty()
                || !Collections.disjoint(calendar.namedProjects(), ownProjects)
                || calendar.units().stream().anyMatch(scope::includes)
                || !Collections.disjoint(calendar.units(), above);
    }

    RegisteredCalendar register(CalendarDraft draft, Caller caller, Scope scope) {
        return commands.run("register-calendar", () -> {
            var id = draft.id() == null ? "" : draft.id();
            var faults = faults(id, draft, true, scope);
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
                var faults = faults(id, draft, false, scope);
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
        var own = calendar.id().equals(Calendar.DEFAULT)
                ? caller.unit() != null && units.isRoot(caller.unit())
                : calendar.units().stream().allMatch(scope::includes)
                        && own(calendar.namedProjects().stream(), scope).containsAll(calendar.namedProjects());
        if (!own) {
            throw new ProblemException(ProblemType.FORBIDDEN, NOT_YOURS);
        }
    }

    private Faults faults(String id, CalendarDraft draft, boolean isNew, Scope scope) {
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        draft.check(id, isNew, faults);
        var others = store.all().stream()
                .map(RegisteredCalendar::calendar)
                .filter(other -> !other.id().equals(id))
                .toList();
        var codes = draft.unitCodes();
        var naming = new Naming("units", Calendar::units, UNIT, OTHER);
        naming.check(codes, units.known(codes, scope), others, faults);
        var ids = draft.projectIds();
        var namingProjects = new Naming("projects", Calendar::namedProjects, PROJECT, OTHER_OF_PROJECT);
        namingProjects.check(ids, own(ids.stream(), scope), others, faults);
        return faults;
    }

    /** How calendars name what they are for: each is registered, and named by one of them. */
    private record Naming(String field, Function<Calendar, List<String>> names, Phrase registered, Phrase free) {

        void check(List<String> named, Set<String> known, List<Calendar> others, Faults faults) {
            for (int i = 0; i < named.size(); i++) {
                var code = named.get(i);
                var place = field + "[" + i + "]";
                if (!known.contains(code)) {
                    faults.add(place, code, registered);
                    continue;
                }
                others.stream()
                        .filter(other -> names.apply(other).contains(code))
                        .findFirst()
                        .ifPresent(other -> faults.add(place, code, free.with(other.id())));
            }
        }
    }
}
