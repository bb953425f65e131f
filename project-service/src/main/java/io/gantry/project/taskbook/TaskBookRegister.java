package io.gantry.project.taskbook;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.register.Commands;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.HistoryEntry;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Outcome;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with task books. An account sees those of its own part of the tree, and orders what is below its unit. */
@Component
final class TaskBookRegister {

    private static final Phrase KIND = new Phrase("unit", "unit", "单位");
    private static final Phrase FROM_ABOVE = new Phrase(
            "order-from-above",
            "only a unit above sets the tasks of a unit (expected: an account of a unit above it)",
            "单位的任务由其上级单位下达（要求：上级单位的账号）");

    private final TaskBookStore store;
    private final TaskBookReader reader;
    private final UnitRegister units;
    private final Validation validation;
    private final Commands commands;
    private final InstantSource clock;

    TaskBookRegister(
            TaskBookStore store,
            TaskBookReader reader,
            UnitRegister units,
            Validation validation,
            Commands commands,
            InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.units = units;
        this.validation = validation;
        this.commands = commands;
        this.clock = clock;
    }

    TaskBook get(String unit, int year, Scope scope) {
        require(unit, year, scope);
        return reader.read(unit, year, revision(unit, year), scope);
    }

    List<HistoryEntry> history(String unit, int year, Scope scope) {
        require(unit, year, scope);
        return store.find(unit, year).map(OrderedBook::history).orElse(List.of());
    }

    TaskBook order(String unit, int year, IfMatch ifMatch, OrderDraft draft, Caller caller, Scope scope) {
        return commands.run("order-task-book", () -> {
            require(unit, year, scope);
            if (unit.equals(caller.unit()) && !units.isRoot(unit)) {
                throw new ProblemException(ProblemType.FORBIDDEN, FROM_ABOVE);
            }
            while (true) {
                var current = store.find(unit, year).orElse(null);
                var faults = new Faults();
                faults.addAll(validation.faults(draft));
                draft.check(year, current == null ? null : current.order(), faults);
                // What is as it was asked for is done, by whomever: the answer to the first request may be lost.
                if (faults.isEmpty() && current != null && current.order().equals(draft.order())) {
                    return new Outcome<>(reader.read(unit, year, current.revision(), scope), false);
                }
                // When the save below has lost against another change, this is where it is said; "*" tries again.
                ifMatch.require(current == null ? 0 : current.revision());
                faults.throwIfAny();
                var next = next(unit, year, current, draft, caller);
                if (store.save(next)) {
                    return new Outcome<>(reader.read(unit, year, next.revision(), scope), true, told(next));
                }
            }
        });
    }

    private OrderedBook next(String unit, int year, @Nullable OrderedBook current, OrderDraft draft, Caller caller) {
        var order = draft.order();
        var entry = new HistoryEntry(
                current == null ? 1 : current.revision() + 1,
                clock.instant(),
                caller.actor(),
                "task-book-ordered",
                draft.reason(),
                OrderFields.changes(year, current == null ? null : current.order(), order));
        return current == null ? new OrderedBook(unit, year, 1, order, List.of(entry)) : current.ordered(order, entry);
    }

    private static CommandDetails told(OrderedBook book) {
        var last = book.history().get(0);
        return new CommandDetails(new About("unit", book.unit()), last.reason(), FieldChange.audited(last.changes()));
    }

    private long revision(String unit, int year) {
        return store.find(unit, year).map(OrderedBook::revision).orElse(0L);
    }

    private void require(String unit, int year, Scope scope) {
        Years.require(year);
        if (!units.known(Set.of(unit), scope).contains(unit)) {
            throw new NotRegisteredException(KIND);
        }
    }
}
