package io.gantry.project.element;

import io.gantry.event.Element;
import io.gantry.event.ElementState;
import io.gantry.event.ProjectEvent.ElementChanged;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.FieldChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element in the register, as of a revision.
 *
 * @param steps the states that it has been in, in their order, the present one last; at least one
 */
record RegisteredElement(String projectId, Facts facts, Days days, List<Step> steps, Holder holder, long revision) {

    RegisteredElement {
        steps = List.copyOf(steps);
    }

    static Change<RegisteredElement> register(
            String projectId, Facts facts, LocalDate today, Surroundings around, Authorship origin) {
        var first = new RegisteredElement(
                projectId, facts, around.days(facts), List.of(Step.needed(today)), around.holder(), 1);
        return new Change<>(first, first.told(origin));
    }

    /** Makes it what {@code amended} says; id and states stay. */
    Change<RegisteredElement> amend(Facts amended, Surroundings around, Authorship origin) {
        return amended.equals(facts) ? Change.none(this) : changed(amended, steps, around, origin);
    }

    /** Takes it to the state of {@code step}, or corrects what was said of that if it is in it already. */
    Change<RegisteredElement> step(Step step, Surroundings around, Authorship origin) {
        if (step.equals(last())) {
            return Change.none(this);
        }
        var next = new ArrayList<>(steps);
        if (last().state() == step.state()) {
            next.remove(next.size() - 1);
        }
        next.add(step);
        return changed(facts, next, around, origin);
    }

    private Change<RegisteredElement> changed(
            Facts nextFacts, List<Step> nextSteps, Surroundings around, Authorship origin) {
        var next = new RegisteredElement(
                projectId, nextFacts, around.days(nextFacts), nextSteps, around.holder(), revision + 1);
        return new Change<>(next, next.told(origin), changesTo(next), origin.reason());
    }

    /** Moves its days with plan and calendar; the days of an element that is not needed any more stay. */
    Change<RegisteredElement> follow(Surroundings around, Instant now) {
        var moved = around.days(facts);
        if (moved.equals(days) || last().state() == ElementState.DROPPED) {
            return Change.none(this);
        }
        var next = new RegisteredElement(projectId, facts, moved, steps, around.holder(), revision + 1);
        return new Change<>(next, next.told(now, null, null), changesTo(next), null);
    }

    String id() {
        return idOf(projectId, facts.id());
    }

    static String idOf(String projectId, String id) {
        return projectId + "/" + id;
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * The first day that {@code state} may have: that of the step before it. Absent: any, for the day on which an element was
     * registered says nothing of when it was applied for.
     */
    @Nullable
    LocalDate earliest(ElementState state) {
        int before = steps.size() - (last().state() == state ? 2 : 1);
        return before < 1 ? null : steps.get(before).on();
    }

    /**
     * The last day of a grant that ends before it is needed. One that holds on that day has served. Absent: it is no such grant.
     */
    @Nullable
    LocalDate lapses() {
        var until = last().validUntil();
        boolean early = until != null && (days.needBy() == null || until.isBefore(days.needBy()));
        return early ? until : null;
    }

    /** Its state on {@code today}: what was granted until a day expires behind it without being told. */
    ElementState stateOn(LocalDate today) {
        var lapses = lapses();
        return lapses != null && lapses.isBefore(today) ? ElementState.EXPIRED : last().state();
    }

    private ElementChanged told(Authorship origin) {
        return told(origin.at(), origin.reason(), origin);
    }

    private ElementChanged told(Instant at, @Nullable String reason, @Nullable Authorship origin) {
        return new ElementChanged(
                Change.eventId("element", id(), revision),
                at,
                revision,
                holder.units(),
                projectId,
                published(),
                reason,
                origin == null ? null : origin.by());
    }

    private Element published() {
        return new Element(
                facts.id(),
                facts.category(),
                facts.names(),
                facts.authority(),
                facts.leadDays(),
                facts.validityDays(),
                facts.activity(),
                days.needBy(),
                days.latestApplyBy(),
                days.assumed() ? true : null,
                last().state(),
                last().on(),
                last().evidence(),
                last().validUntil());
    }

    private List<FieldChange> changesTo(RegisteredElement next) {
        return FieldChange.between(this, next, ElementFields.ALL);
    }
}
