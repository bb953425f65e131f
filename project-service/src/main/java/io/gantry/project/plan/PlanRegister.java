package io.gantry.project.plan;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.event.Activity;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.plan.network.Node;
import io.gantry.project.plan.network.Placed;
import io.gantry.project.plan.network.PlanNetwork;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Commands;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Outcome;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with plans. */
@Component
final class PlanRegister {

    private static final Phrase KIND = new Phrase("activity", "activity", "任务");
    private static final Phrase CHANGES =
            new Phrase("plan-changes", "the plan is changed faster than it can be read", "计划改动频繁，暂时无法完整读取");

    private static final int MOST_READS = 20;

    private final PlanStore store;
    private final ProjectRegister projects;
    private final UnitRegister units;
    private final Validation validation;
    private final Commands commands;
    private final InstantSource clock;

    PlanRegister(
            PlanStore store,
            ProjectRegister projects,
            UnitRegister units,
            Validation validation,
            Commands commands,
            InstantSource clock) {
        this.store = store;
        this.projects = projects;
        this.units = units;
        this.validation = validation;
        this.commands = commands;
        this.clock = clock;
    }

    PlanView get(String projectId, @Nullable PlanPlace after, int limit, Scope scope) {
        var requiredFinish = projects.get(projectId, scope).project().requiredFinish();
        for (int read = 0; read < MOST_READS; read++) {
            var head = store.head(projectId);
            var found = store.activities(projectId, after, limit + 1);
            // Otherwise the plan was changed while it was read, and what was found may be of two revisions.
            if (store.head(projectId).revision() == head.revision()) {
                return PlanView.of(head, found, limit, PlanState.of(head, requiredFinish));
            }
        }
        throw new ProblemException(ProblemType.UNAVAILABLE, CHANGES);
    }

    Page<PlanEntry> history(String projectId, PageQuery query, Scope scope) {
        projects.get(projectId, scope);
        var before = query.after(1, parts -> Long.parseLong(parts.get(0)));
        return Page.of(
                store.history(projectId, before == null ? Long.MAX_VALUE : before, query.readLimit()),
                query,
                entry -> Cursor.of(String.valueOf(entry.revision())));
    }

    PlanState set(String projectId, IfMatch ifMatch, PlanDraft draft, Caller caller, Scope scope) {
        return change("set-plan", new Command(projectId, ifMatch, draft.reason(), caller, scope), (head, faults) -> {
            check(draft, scope, faults);
            if (!faults.isEmpty()) {
                return Wanted.NOTHING;
            }
            var plan = draft.plan();
            var present = head.revision() == 0
                    ? List.<Activity>of()
                    : store.activities(projectId, null, PlanHead.MOST_ACTIVITIES);
            return new Wanted(PlanChange.between(present, plan), plan);
        });
    }

    /** Checks a whole plan as far as that is possible without the one that it would replace. */
    void check(PlanDraft draft, Scope scope, Faults faults) {
        faults.addAll(validation.faults(draft));
        ActivityDrafts.check("activities", draft.drafts(), known(draft.drafts(), scope), faults);
        PlanNetwork.check(List.of(), ActivityDrafts.placed("activities", draft.drafts()), Map.of(), faults);
    }

    PlanState change(String projectId, IfMatch ifMatch, ChangesDraft draft, Caller caller, Scope scope) {
        return change("change-plan", new Command(projectId, ifMatch, draft.reason(), caller, scope), (head, faults) -> {
            faults.addAll(validation.faults(draft));
            ActivityDrafts.check("set", draft.drafts(), known(draft.drafts(), scope), faults);
            draft.checkRemoved(store.known(projectId, draft.idsRemoved()), faults);
            var present = PlanChange.byId(store.activities(projectId, draft.ids()));
            var placed = ActivityDrafts.placed("set", draft.drafts());
            checkNetwork(projectId, placed, draft.placesRemoved(), present, faults);
            if (!faults.isEmpty()) {
                return Wanted.NOTHING;
            }
            return Wanted.of(
                    PlanChange.of(present, draft.activities(present, head.lastPosition()), draft.idsRemoved()));
        });
    }

    PlanState setOne(String projectId, String id, IfMatch ifMatch, ActivityDraft draft, Caller caller, Scope scope) {
        return change(
                "set-activity", new Command(projectId, ifMatch, draft.reason(), caller, scope), (head, faults) -> {
                    faults.addAll(validation.faults(draft));
                    draft.check("", known(List.of(draft), scope), faults);
                    draft.checkId(id, faults);
                    var present = PlanChange.byId(store.activities(projectId, Set.of(id)));
                    checkNetwork(projectId, List.of(new Placed("", draft.node(id))), Map.of(), present, faults);
                    if (!faults.isEmpty()) {
                        return Wanted.NOTHING;
                    }
                    var before = present.get(id);
                    int position = before == null ? PlanHead.behind(head.lastPosition()) : before.position();
                    return Wanted.of(PlanChange.of(present, List.of(draft.activity(id, position)), List.of()));
                });
    }

    PlanState removeOne(String projectId, String id, IfMatch ifMatch, ChangesDraft draft, Caller caller, Scope scope) {
        return change(
                "remove-activity", new Command(projectId, ifMatch, draft.reason(), caller, scope), (head, faults) -> {
                    if (store.known(projectId, Set.of(id)).isEmpty()) {
                        throw new NotRegisteredException(KIND);
                    }
                    faults.addAll(validation.faults(draft));
                    var present = PlanChange.byId(store.activities(projectId, Set.of(id)));
                    checkNetwork(projectId, List.of(), Map.of(id, "id"), present, faults);
                    return Wanted.of(PlanChange.of(present, List.of(), List.of(id)));
                });
    }

    /**
     * Checks the network as a request would leave it. It is read only where the request changes it: dates move, and names
     * change, at the cost of the activities concerned.
     *
     * @param present the activities that are set or removed, as they are
     */
    private void checkNetwork(
            String projectId,
            List<Placed> set,
            Map<String, String> removed,
            Map<String, Activity> present,
            Faults faults) {
        var goes = new LinkedHashMap<>(removed);
        goes.keySet().retainAll(present.keySet());
        boolean stays = goes.isEmpty()
                && set.stream()
                        .allMatch(placed -> isAsBefore(
                                placed.node(), present.get(placed.node().id())));
        if (!stays) {
            PlanNetwork.check(store.network(projectId), set, goes, faults);
        }
    }

    private static boolean isAsBefore(Node node, @Nullable Activity before) {
        return before == null ? node.parent() == null && node.ties().isEmpty() : node.equals(Node.of(before));
    }

    private Set<String> known(List<@Nullable ActivityDraft> drafts, Scope scope) {
        return units.known(ActivityDrafts.units(drafts), scope);
    }

    private PlanState change(String name, Command command, Decision decision) {
        return commands.run(name, () -> {
            while (true) {
                var project = projects.get(command.projectId(), command.scope());
                var requiredFinish = project.project().requiredFinish();
                var head = store.head(command.projectId());
                var faults = new Faults();
                var wanted = decision.decide(head, faults);
                var change = wanted.change()
                        .withFormer(store.former(
                                command.projectId(), wanted.change().idsAdded(head)));
                // What is as it was asked for is done, by whomever: the answer to the first request may be lost.
                if (faults.isEmpty() && change.isNone()) {
                    return new Outcome<>(PlanState.of(head, requiredFinish), false);
                }
                // When the save below has lost against another change, this is where it is said; "*" tries again.
                command.ifMatch().require(head.revision());
                var next = head.after(change, restStart(head, change), restFinish(head, change));
                if (faults.isEmpty()) {
                    PlanRule.check(next, change, command.reason(), faults);
                }
                if (!faults.isEmpty() && store.head(command.projectId()).revision() != head.revision()) {
                    // What is wrong may be so only in the network as it was read in the middle of a change.
                    continue;
                }
                faults.throwIfAny();
                var origin = new Authorship(command.caller().actor(), command.reason(), clock.instant());
                if (store.save(PlanRevision.of(head, next, change, wanted.plan(), project.units(), origin))) {
                    var told = new CommandDetails(
                            new About("project", command.projectId()),
                            command.reason(),
                            FieldChange.audited(PlanFields.changes(change)));
                    return new Outcome<>(PlanState.of(next, requiredFinish), true, told);
                }
            }
        });
    }

    /** The first start of what the change leaves as it is. */
    private @Nullable LocalDate restStart(PlanHead head, PlanChange change) {
        if (change.before().size() == head.total()) {
            return null;
        }
        // A head that was stored by a version that kept no start has none.
        boolean atTheStart = head.plannedStart() == null
                || change.before().values().stream()
                        .anyMatch(activity -> activity.plannedStart().equals(head.plannedStart()));
        return atTheStart
                ? store.firstStart(head.projectId(), change.before().keySet()).orElse(null)
                : head.plannedStart();
    }

    /** The last finish of what the change leaves as it is. */
    private @Nullable LocalDate restFinish(PlanHead head, PlanChange change) {
        if (change.before().size() == head.total()) {
            return null;
        }
        boolean atTheEnd = change.before().values().stream()
                .anyMatch(activity -> activity.plannedFinish().equals(head.plannedFinish()));
        return atTheEnd
                ? store.lastFinish(head.projectId(), change.before().keySet()).orElse(null)
                : head.plannedFinish();
    }

    /** Finds out what a command changes; what is wrong with it goes to the faults. */
    private interface Decision {
        Wanted decide(PlanHead head, Faults faults);
    }

    /** @param plan all activities afterwards, where they are known */
    private record Wanted(PlanChange change, List<Activity> plan) {

        static final Wanted NOTHING = of(PlanChange.NONE);

        static Wanted of(PlanChange change) {
            return new Wanted(change, List.of());
        }
    }

    private record Command(
            String projectId, IfMatch ifMatch, @Nullable String reason, Caller caller, Scope scope) {}
}
