package io.gantry.progress.status;

import io.gantry.event.Cause;
import io.gantry.progress.rule.Causes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project as a whole; activities, reports and delays have documents of their own. The topics may be
 * read in any order relative to each other, so none needs another to be there first.
 *
 * @param partition partition of the log, in every topic, that carries this project
 * @param applied how far each topic has been folded in
 * @param pending the latest change that the rules have not looked at
 * @param judgement how anything of it was last judged; absent before that
 */
public record ProjectStatus(
        String id,
        long version,
        int partition,
        Offsets applied,
        Registration registration,
        Plan plan,
        Totals totals,
        Reporting reporting,
        OpenDelays delays,
        @Nullable Cause pending,
        @Nullable Judgement judgement)
        implements Versioned<ProjectStatus> {

    /**
     * How a project was judged.
     *
     * @param rules identity of the rules
     * @param asOf the instant of the judgement; of several the latest
     */
    public record Judgement(String rules, Instant asOf) {}

    /** A project of which nothing is known. */
    static ProjectStatus unknown(String id, int partition) {
        return new ProjectStatus(
                id,
                0,
                partition,
                Offsets.NONE,
                Registration.NONE,
                Plan.NONE,
                Totals.NONE,
                Reporting.NOTHING,
                OpenDelays.NONE,
                null,
                null);
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public ProjectStatus nextVersion() {
        return new ProjectStatus(
                id, version + 1, partition, applied, registration, plan, totals, reporting, delays, pending, judgement);
    }

    /** Whether the project is registered; reports may be known before that when the log is read anew. */
    public boolean isRegistered() {
        return registration.project() != null;
    }

    /** The project's line on the wall chart; null while it is not registered. */
    public @Nullable ProjectSummary summary() {
        return ProjectSummary.of(this);
    }

    /** The units that the project concerns: those that lead it, answer for it or for a part of it, or report on it. */
    public List<String> units() {
        var units = new TreeSet<String>();
        var project = registration.project();
        if (project != null) {
            units.addAll(List.of(project.leadUnit(), project.responsibleUnit(), project.fieldUnit()));
        }
        totals.units().stream()
                .map(Totals.UnitCount::unit)
                .filter(Objects::nonNull)
                .forEach(units::add);
        return List.copyOf(units);
    }

    ProjectStatus applied(String topic, long offset) {
        return new ProjectStatus(
                id,
                version,
                partition,
                applied.with(topic, offset),
                registration,
                plan,
                totals,
                reporting,
                delays,
                pending,
                judgement);
    }

    ProjectStatus registered(Registration next, Cause cause) {
        var moved = EventCauses.moving(cause, requiredFinishOf(registration), requiredFinishOf(next));
        return new ProjectStatus(
                id,
                version,
                partition,
                applied,
                next,
                plan,
                totals,
                reporting,
                delays,
                Causes.after(pending, moved),
                judgement);
    }

    ProjectStatus planned(Plan next, Cause cause) {
        var moved = EventCauses.moving(cause, plan.finish(), next.finish());
        return new ProjectStatus(
                id,
                version,
                partition,
                applied,
                registration,
                next,
                totals,
                reporting,
                delays,
                Causes.after(pending, moved),
                judgement);
    }

    private static @Nullable LocalDate requiredFinishOf(Registration registration) {
        return registration.project() == null ? null : registration.project().requiredFinish();
    }

    ProjectStatus withPlanned(Plan.Planned value) {
        return with(plan.withPlanned(value), totals, delays);
    }

    ProjectStatus with(Plan newPlan, Totals newTotals, OpenDelays newDelays) {
        return new ProjectStatus(
                id,
                version,
                partition,
                applied,
                registration,
                newPlan,
                newTotals,
                reporting,
                newDelays,
                pending,
                judgement);
    }

    ProjectStatus reported(Reporting next) {
        return new ProjectStatus(
                id, version, partition, applied, registration, plan, totals, next, delays, pending, judgement);
    }

    /** The same with nothing left that the rules have not looked at. */
    ProjectStatus settled() {
        return new ProjectStatus(
                id, version, partition, applied, registration, plan, totals, reporting, delays, null, judgement);
    }

    ProjectStatus judged(Judgement last) {
        return new ProjectStatus(
                id, version, partition, applied, registration, plan, totals, reporting, delays, pending, last);
    }

    ProjectStatus causedBy(Cause cause) {
        return new ProjectStatus(
                id,
                version,
                partition,
                applied,
                registration,
                plan,
                totals,
                reporting,
                delays,
                Causes.after(pending, cause),
                judgement);
    }
}
