package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Actor;
import io.gantry.event.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units responsible for a project over time, so that each day late is charged to the unit responsible on that day.
 *
 * @param assignments in the order of their days, each day once; none where the project was registered by a version that
 *     kept no days
 */
public record Responsibility(List<Assignment> assignments) {

    static final Responsibility NONE = new Responsibility(List.of());

    public Responsibility {
        assignments = List.copyOf(assignments);
    }

    /**
     * Who answers for a project.
     *
     * @param sponsor name of the sponsoring leader (包联领导)
     * @param taskForce name of the task force (专班)
     * @param flagship true for a flagship project; absent: it is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holders(
            String leadUnit,
            String responsibleUnit,
            String fieldUnit,
            @Nullable String sponsor,
            @Nullable String taskForce,
            @Nullable Boolean flagship) {

        static Holders of(Project project) {
            return new Holders(
                    project.leadUnit(),
                    project.responsibleUnit(),
                    project.fieldUnit(),
                    project.sponsor(),
                    project.taskForce(),
                    project.flagship());
        }

        /** {@code project} with these instead of those that it has. */
        Project in(Project project) {
            return new Project(
                    project.id(),
                    project.names(),
                    project.classification(),
                    project.industryChain(),
                    project.tier(),
                    project.totalInvestment(),
                    project.annualInvestment(),
                    leadUnit,
                    responsibleUnit,
                    fieldUnit,
                    sponsor,
                    project.requiredFinish(),
                    taskForce,
                    flagship,
                    project.inStatistics(),
                    project.yearClass());
        }
    }

    /**
     * Who answers from a day on.
     *
     * @param reason why, where it was said
     */
    public record Assignment(
            LocalDate from, Holders holders, @Nullable String reason, Actor by) {}

    /** The same with {@code assignment}, which takes the place of the last one if it has its day or its holders. */
    Responsibility with(Assignment assignment) {
        var next = new ArrayList<>(assignments);
        var last = last();
        if (last != null
                && (last.from().equals(assignment.from()) || last.holders().equals(assignment.holders()))) {
            next.remove(next.size() - 1);
        }
        next.add(assignment);
        return new Responsibility(next);
    }

    @Nullable
    Assignment last() {
        return assignments.isEmpty() ? null : assignments.get(assignments.size() - 1);
    }

    /** The first day from which {@code holders} may be said to answer; absent: any. The present ones may have begun earlier. */
    @Nullable
    LocalDate earliest(Holders holders) {
        var last = last();
        if (last == null) {
            return null;
        }
        if (!last.holders().equals(holders)) {
            return last.from();
        }
        return assignments.size() < 2
                ? null
                : assignments.get(assignments.size() - 2).from().plusDays(1);
    }

    /** Who held it on {@code day}; empty before the first day that is known. */
    public Optional<Assignment> on(LocalDate day) {
        Assignment held = null;
        for (var assignment : assignments) {
            if (assignment.from().isAfter(day)) {
                break;
            }
            held = assignment;
        }
        return Optional.ofNullable(held);
    }
}
