package io.gantry.project.project;

import io.gantry.access.Caller;
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
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.HistoryEntry;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Outcome;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with projects. */
@Component
public final class ProjectRegister {

    private static final Phrase KIND = new Phrase("project", "project", "项目");

    private final ProjectStore store;
    private final UnitRegister units;
    private final Validation validation;
    private final Commands commands;
    private final OpenWork openWork;
    private final RegionProperties region;
    private final InstantSource clock;

    ProjectRegister(
            ProjectStore store,
            UnitRegister units,
            Validation validation,
            Commands commands,
            OpenWork openWork,
            RegionProperties region,
            InstantSource clock) {
        this.store = store;
        this.units = units;
        this.validation = validation;
        this.commands = commands;
        this.openWork = openWork;
        this.region = region;
        this.clock = clock;
    }

    /** @throws NotRegisteredException if there is no such project, or if it does not concern {@code scope} */
    public RegisteredProject get(String id, Scope scope) {
        return store.find(id, scope).orElseThrow(() -> new NotRegisteredException(KIND));
    }

    /** The names of those of {@code ids} that concern {@code scope}. */
    public Map<String, Names> names(Collection<String> ids, Scope scope) {
        return ids.isEmpty() ? Map.of() : store.names(ids, scope);
    }

    /** Those of {@code ids} that concern {@code scope}, in no particular order. */
    public List<RegisteredProject> find(Collection<String> ids, Scope scope) {
        return store.find(ids, scope);
    }

    /** The projects that concern {@code scope} and match, in the order of their ids. */
    public Page<RegisteredProject> list(ProjectFilter filter, PageQuery query, Scope scope) {
        return Page.of(store.list(filter, query, scope), query, found -> Cursor.of(found.id()));
    }

    Page<HistoryEntry> history(String id, PageQuery query, Scope scope) {
        get(id, scope);
        var before = query.after(1, parts -> Long.parseLong(parts.get(0)));
        return Page.of(
                store.history(id, before == null ? Long.MAX_VALUE : before, query.readLimit()).stream()
                        .map(ProjectHistory::entryOf)
                        .toList(),
                query,
                entry -> Cursor.of(String.valueOf(entry.revision())));
    }

    RegisteredProject register(ProjectDraft draft, Caller caller, Scope scope) {
        return commands.run("register-project", () -> {
            var faults = faults(draft, scope);
            draft.checkRegistration(faults);
            faults.throwIfAny();
            var change = draft.registration(today(), by(caller, null));
            return store.save(change) ? Outcome.of(change) : repeated(change.next(), scope);
        });
    }

    // A client that never got its answer asks again.
    private Outcome<RegisteredProject> repeated(RegisteredProject wanted, Scope scope) {
        var present = store.find(wanted.id(), Scope.EVERYTHING)
                .orElseThrow(() -> AlreadyRegisteredException.similar("id", wanted.id()));
        boolean same = present.project().equals(wanted.project())
                && present.stage() == wanted.stage()
                && present.standing() == wanted.standing();
        if (same && store.find(wanted.id(), scope).isPresent()) {
            return new Outcome<>(present, false);
        }
        throw AlreadyRegisteredException.same("id", wanted.id());
    }

    RegisteredProject amend(String id, IfMatch ifMatch, ProjectDraft draft, Caller caller, Scope scope) {
        return change("amend-project", id, ifMatch, scope, (current, faults) -> {
            faults.addAll(faults(draft, scope).found());
            draft.checkKept(current, faults);
            return faults.isEmpty()
                    ? current.amend(draft.project(id), today(), by(caller, draft.reason()))
                    : Change.none(current);
        });
    }

    RegisteredProject changeStage(String id, IfMatch ifMatch, StageDraft draft, Caller caller, Scope scope) {
        return change("change-stage", id, ifMatch, scope, (current, faults) -> {
            faults.addAll(validation.faults(draft));
            var log = current.course().stages();
            draft.check(current.stage(), log, today(), faults);
            var open = draft.finishes(current.stage()) ? openWork.open(id) : List.<String>of();
            draft.checkOpen(open, faults);
            if (draft.stage() == null || !faults.isEmpty()) {
                return Change.none(current);
            }
            var visit = draft.visit(log, today());
            return current.changeStage(open.isEmpty() ? visit : visit.closingOpen(), by(caller, draft.reason()));
        });
    }

    StagesView stages(String id, Scope scope) {
        return StagesView.of(get(id, scope), today());
    }

    RegisteredProject planStages(String id, IfMatch ifMatch, StagePlanDraft draft, Caller caller, Scope scope) {
        return change("plan-stages", id, ifMatch, scope, (current, faults) -> {
            faults.addAll(validation.faults(draft));
            draft.check(current.course().stages(), faults);
            return faults.isEmpty()
                    ? current.planStages(draft.meant(), by(caller, draft.reason()))
                    : Change.none(current);
        });
    }

    ResponsibilityView responsibility(String id, @Nullable LocalDate on, Scope scope) {
        var project = get(id, scope);
        return ResponsibilityView.of(project.revision(), project.course().responsibility(), on, today());
    }

    RegisteredProject assign(String id, IfMatch ifMatch, ResponsibilityDraft draft, Caller caller, Scope scope) {
        return change("assign-responsibility", id, ifMatch, scope, (current, faults) -> {
            faults.addAll(validation.faults(draft));
            draft.checkUnits(units.known(draft.units(), scope), faults);
            if (!faults.isEmpty()) {
                return Change.none(current);
            }
            var held = current.course().responsibility();
            draft.checkFrom(held, today(), faults);
            return current.assign(draft.holders(), draft.fromMeant(held, today()), by(caller, draft.reason()));
        });
    }

    /** Changes what is planned for a year of a project, as {@code decide} says of the project as it is. */
    public RegisteredProject setTarget(
            String id,
            IfMatch ifMatch,
            Scope scope,
            BiFunction<RegisteredProject, Faults, Change<RegisteredProject>> decide) {
        return change("set-target", id, ifMatch, scope, decide);
    }

    private LocalDate today() {
        return region.dateAt(clock.instant());
    }

    RegisteredProject changeStanding(String id, IfMatch ifMatch, StandingDraft draft, Caller caller, Scope scope) {
        return change("change-standing", id, ifMatch, scope, (current, faults) -> {
            faults.addAll(validation.faults(draft));
            if (draft.standing() == null) {
                return Change.none(current);
            }
            draft.check(current, today(), faults);
            var since = faults.isEmpty() ? draft.since(current, today()) : null;
            return since == null
                    ? Change.none(current)
                    : current.changeStanding(draft.standing(), since, by(caller, draft.reason()));
        });
    }

    private Faults faults(ProjectDraft draft, Scope scope) {
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        draft.checkUnits(units.known(draft.units(), scope), faults);
        return faults;
    }

    private Authorship by(Caller caller, @Nullable String reason) {
        return new Authorship(caller.actor(), reason, clock.instant());
    }

    private RegisteredProject change(
            String command,
            String id,
            IfMatch ifMatch,
            Scope scope,
            BiFunction<RegisteredProject, Faults, Change<RegisteredProject>> decide) {
        return commands.run(command, () -> {
            while (true) {
                var current = get(id, scope);
                var faults = new Faults();
                var change = decide.apply(current, faults);
                // What is as it was asked for is done, by whomever: the answer to the first request may be lost.
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
}
