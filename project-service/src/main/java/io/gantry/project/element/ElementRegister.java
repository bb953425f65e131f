package io.gantry.project.element;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.Names;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.Outcome;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with elements. */
@Component
final class ElementRegister {

    // Stands for an element in which something is wrong, until that is said.
    private static final Facts NOTHING = new Facts("", "", new Names("", null), "", 0, null, null, null);

    private final ElementStore store;
    private final ElementLists lists;
    private final ElementContext context;
    private final DefaultsRegister defaults;
    private final ProjectRegister projects;
    private final UnitRegister units;
    private final Validation validation;
    private final Commands commands;
    private final RegionProperties region;
    private final InstantSource clock;

    ElementRegister(
            ElementStore store,
            ElementLists lists,
            ElementContext context,
            DefaultsRegister defaults,
            ProjectRegister projects,
            UnitRegister units,
            Validation validation,
            Commands commands,
            RegionProperties region,
            InstantSource clock) {
        this.store = store;
        this.lists = lists;
        this.context = context;
        this.defaults = defaults;
        this.projects = projects;
        this.units = units;
        this.validation = validation;
        this.commands = commands;
        this.region = region;
        this.clock = clock;
    }

    RegisteredElement register(String projectId, ElementDraft draft, Caller caller, Scope scope) {
        return commands.run("register-element", () -> {
            var project = projects.get(projectId, scope);
            var faults = new Faults();
            draft.checkNew(faults);
            var wanted = wanted(draft, draft.id() == null ? "" : draft.id(), project, scope, faults);
            faults.throwIfAny();
            var change = RegisteredElement.register(
                    projectId, wanted, today(), context.of(project, List.of(wanted)), by(caller, draft.reason()));
            return store.save(change) ? outcome(change) : repeated(change.next());
        });
    }

    // A client that never got its answer asks again.
    private Outcome<RegisteredElement> repeated(RegisteredElement wanted) {
        var id = wanted.facts().id();
        var present = lists.find(wanted.projectId(), id);
        if (present.facts().equals(wanted.facts())) {
            return new Outcome<>(present, false);
        }
        throw AlreadyRegisteredException.same("id", id);
    }

    RegisteredElement amend(
            String projectId, String id, IfMatch ifMatch, ElementDraft draft, Caller caller, Scope scope) {
        return change("amend-element", projectId, id, ifMatch, scope, (project, current, faults) -> {
            draft.checkId(id, faults);
            var wanted = wanted(draft, id, project, scope, faults);
            return faults.isEmpty()
                    ? current.amend(wanted, context.of(project, List.of(wanted)), by(caller, draft.reason()))
                    : Change.none(current);
        });
    }

    RegisteredElement changeState(
            String projectId, String id, IfMatch ifMatch, ElementStateDraft draft, Caller caller, Scope scope) {
        return change("change-element-state", projectId, id, ifMatch, scope, (project, current, faults) -> {
            faults.addAll(validation.faults(draft));
            if (!faults.isEmpty()) {
                return Change.none(current);
            }
            var step = draft.step(current, today());
            if (!step.equals(current.last())) {
                draft.check(current, today(), faults);
            }
            return current.step(step, context.of(project, List.of(current.facts())), by(caller, draft.reason()));
        });
    }

    private Facts wanted(ElementDraft draft, String id, RegisteredProject project, Scope scope, Faults faults) {
        faults.addAll(validation.faults(draft));
        var byDefault = defaults.of(project.project().responsibleUnit(), draft.category());
        draft.check(known(draft.authority(), scope), planned(draft, project), byDefault, faults);
        return faults.isEmpty() ? draft.facts(id, byDefault) : NOTHING;
    }

    private Set<String> known(@Nullable String authority, Scope scope) {
        return authority == null ? Set.of() : units.known(List.of(authority), scope);
    }

    private Set<String> planned(ElementDraft draft, RegisteredProject project) {
        var activity = draft.activity();
        return activity == null ? Set.of() : context.planned(project.project().id(), activity);
    }

    private RegisteredElement change(
            String command, String projectId, String id, IfMatch ifMatch, Scope scope, Decision decision) {
        return commands.run(command, () -> {
            while (true) {
                var project = projects.get(projectId, scope);
                var current = lists.find(projectId, id);
                var faults = new Faults();
                var change = decision.decide(project, current, faults);
                // What is as it was asked for is done, by whomever: the answer to the first request may be lost.
                if (faults.isEmpty() && !change.isOne()) {
                    return new Outcome<>(current, false);
                }
                // When the save below has lost against another change, this is where it is said; "*" tries again.
                ifMatch.require(current.revision());
                faults.throwIfAny();
                if (store.save(change)) {
                    return outcome(change);
                }
            }
        });
    }

    private static Outcome<RegisteredElement> outcome(Change<RegisteredElement> change) {
        var about = new About("project", change.next().projectId());
        return new Outcome<>(
                change.next(), true, new CommandDetails(about, change.reason(), ElementFields.audited(change)));
    }

    private Authorship by(Caller caller, @Nullable String reason) {
        return new Authorship(caller.actor(), reason, clock.instant());
    }

    private LocalDate today() {
        return region.dateAt(clock.instant());
    }

    /** Finds out what a command changes; what is wrong with it goes to the faults. */
    private interface Decision {
        Change<RegisteredElement> decide(RegisteredProject project, RegisteredElement current, Faults faults);
    }
}
