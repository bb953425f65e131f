package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.plan.PlanParts.Part;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A new revision of a plan.
 *
 * @param head the plan afterwards
 * @param parts the events that tell it, in order
 * @param moved the activities whose dates it moves, for the ledger
 * @param summary what the history says of it
 */
record PlanRevision(PlanHead head, List<PlanRevised> parts, List<Moved> moved, PlanSummary summary) {

    PlanRevision {
        parts = List.copyOf(parts);
        moved = List.copyOf(moved);
    }

    /** Its parts, each with what it moves. */
    List<RevisionPart> told() {
        var byId = new HashMap<String, Moved>();
        moved.forEach(one -> byId.put(one.activity(), one));
        return parts.stream()
                .map(part -> new RevisionPart(
                        part,
                        part.set().stream()
                                .map(activity -> byId.get(activity.id()))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /**
     * Tells a change of a plan.
     *
     * @param next the plan afterwards
     * @param plan all activities afterwards, in their order, where they are known; told instead of the changes where
     *     there are less of them. What begins a plan is told as a whole in any case
     * @param units codes of the project's lead, responsible and field unit
     */
    static PlanRevision of(
            PlanHead before,
            PlanHead next,
            PlanChange change,
            List<Activity> plan,
            List<String> units,
            Authorship origin) {
        var all = before.total() == 0 ? change.set() : plan;
        boolean whole = before.total() == 0 || change.size() > next.total() && all.size() == next.total();
        var parts = whole
                ? PlanParts.of(all, List.of(), change.before())
                : PlanParts.of(change.set(), change.removed(), change.before());
        var events = new ArrayList<PlanRevised>();
        for (var part : parts) {
            int number = events.size() + 1;
            events.add(new PlanRevised(
                    Change.eventId("plan", next.projectId() + "/" + next.revision(), number),
                    origin.at(),
                    next.revision(),
                    concerned(units, part, change.before()),
                    next.projectId(),
                    whole,
                    number,
                    parts.size(),
                    part.set(),
                    part.removed(),
                    origin.reason(),
                    origin.by()));
        }
        return new PlanRevision(next, events, change.moved(), PlanSummary.of(before, next, change));
    }

    // Before and after: who answers for an activity no longer has to hear of it.
    private static List<String> concerned(List<String> units, Part part, Map<String, Activity> before) {
        var concerned = new LinkedHashSet<>(units);
        Stream.concat(part.set().stream(), part.ids().map(before::get))
                .filter(Objects::nonNull)
                .map(Activity::responsibleUnit)
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        return List.copyOf(concerned);
    }
}
