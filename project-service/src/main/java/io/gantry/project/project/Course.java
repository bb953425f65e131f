package io.gantry.project.project;

import io.gantry.event.Project;
import io.gantry.event.YearTarget;
import io.gantry.project.project.Responsibility.Assignment;
import io.gantry.project.project.Responsibility.Holders;
import io.gantry.project.register.Authorship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a project is kept by its days.
 *
 * @param deadlines the changes of its required finish, in their order
 * @param targets what is planned for its years, in their order; a year of which nothing was said is not here
 * @param standing since when it has its standing; absent: since it was registered, or it was not asked
 */
public record Course(
        StageLog stages,
        Responsibility responsibility,
        List<Deadline> deadlines,
        List<YearTarget> targets,
        @Nullable StandingSince standing) {

    public static final Course NONE = new Course(StageLog.NONE, Responsibility.NONE, List.of(), List.of(), null);

    public Course {
        deadlines = List.copyOf(deadlines);
        // A project that was stored by a version without targets has none.
        targets = List.copyOf(Objects.requireNonNullElse(targets, List.of()));
    }

    static Course begin(Project project, StageLog.Visit first, Authorship origin) {
        var holders = new Assignment(first.on(), Holders.of(project), origin.reason(), origin.by());
        return new Course(StageLog.from(first), Responsibility.NONE.with(holders), List.of(), List.of(), null);
    }

    Course stages(StageLog log) {
        return new Course(log, responsibility, deadlines, targets, standing);
    }

    Course assigned(Project project, LocalDate from, Authorship origin) {
        var assignment = new Assignment(from, Holders.of(project), origin.reason(), origin.by());
        return new Course(stages, responsibility.with(assignment), deadlines, targets, standing);
    }

    /** After a change of a project's facts on the day {@code today} to revision {@code revision}. */
    Course amended(Project before, Project after, LocalDate today, long revision, Authorship origin) {
        var next = Holders.of(before).equals(Holders.of(after)) ? this : assigned(after, today, origin);
        if (before.requiredFinish().equals(after.requiredFinish())) {
            return next;
        }
        var changes = new ArrayList<>(deadlines);
        changes.add(new Deadline(
                revision, before.requiredFinish(), after.requiredFinish(), origin.reason(), origin.by(), origin.at()));
        return new Course(next.stages, next.responsibility, changes, targets, standing);
    }

    /** With {@code target} for what is planned for its year. */
    Course targeted(YearTarget target) {
        var next = new ArrayList<>(targets);
        next.removeIf(other -> other.year() == target.year());
        next.add(target);
        next.sort(Comparator.comparingInt(YearTarget::year));
        return new Course(stages, responsibility, deadlines, next, standing);
    }

    /** With a standing that it has since {@code since}. */
    Course standing(StandingSince since) {
        return new Course(stages, responsibility, deadlines, targets, since);
    }

    /** What was said of {@code year}; null where nothing was. */
    public @Nullable YearTarget target(int year) {
        return targets.stream()
                .filter(target -> target.year() == year)
                .findFirst()
                .orElse(null);
    }
}
