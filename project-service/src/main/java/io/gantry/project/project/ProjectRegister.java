package io.gantry.project.project;

import io.gantry.access.Scope;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.project.check.Faults;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.Change;
import io.gantry.project.register.Commands;
import io.gantry.project.register.IfMatch;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Page;
import io.gantry.project.register.PageQuery;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What can be done with projects. */
@Component
final class ProjectRegister {

    private final ProjectStore store;
    private final UnitRegister units;
    private final Commands commands;
    private final InstantSource clock;

    ProjectRegister(ProjectStore store, UnitRegister units, Commands commands, InstantSource clock) {
        this.store = store;
        this.units = units;
        this.commands = commands;
        this.clock = clock;
    }

    RegisteredProject get(String id, Scope scope) {
        return store.find(id, scope).orElseThrow(() -> new NotRegisteredException("project"));
    }

    Page<ProjectEntry> list(ProjectFilter filter, PageQuery query, Scope scope) {
        return Page.of(
                store.list(filter, query, scope),
                query,
                entry -> entry.project().id());
    }

    RegisteredProject register(ProjectDraft draft, Scope scope) {
        return commands.run("register-project", () -> {
            var faults = new Faults();
            var project =
                    draft.checked(draft.id() == null ? "" : draft.id(), units.known(draft.units(), scope), faults);
            faults.throwIfAny();
            var stage = draft.stage() == null ? Stage.SIGNED : draft.stage();
            var change = RegisteredProject.register(project, stage, clock.instant());
            if (!store.save(change)) {
                throw new AlreadyRegisteredException("id", project.id());
            }
            return change;
        });
    }

    RegisteredProject amend(String id, IfMatch ifMatch, ProjectDraft draft, Scope scope) {
        return change("amend-project", id, scope, ifMatch, current -> {
            var faults = new Faults();
            draft.checkStage(current.entry().stage(), faults);
            Project project = draft.checked(id, units.known(draft.units(), scope), faults);
            faults.throwIfAny();
            return current.amend(project, clock.instant());
        });
    }

    RegisteredProject advance(String id, IfMatch ifMatch, StageDraft draft, Scope scope) {
        return change(
                "advance-stage", id, scope, ifMatch, current -> current.advance(draft.checked(), clock.instant()));
    }

    RegisteredProject plan(String id, IfMatch ifMatch, PlanDraft draft, Scope scope) {
        return change("set-plan", id, scope, ifMatch, current -> {
            var faults = new Faults();
            var activities = draft.checked(units.known(draft.units(), scope), faults);
            faults.throwIfAny();
            return current.plan(activities, clock.instant());
        });
    }

    private RegisteredProject change(
            String command,
            String id,
            Scope scope,
            IfMatch ifMatch,
            Function<RegisteredProject, Change<RegisteredProject>> decide) {
        return commands.run(command, () -> {
            while (true) {
                var current = get(id, scope);
                // When the save below has lost against another change, this is where it is said; "*" tries again.
                ifMatch.require(current.revision());
                var change = decide.apply(current);
                if (change.event() == null || store.save(change)) {
                    return change;
                }
            }
        });
    }
}
