package io.gantry.project.project;

import io.gantry.event.Project;
import io.gantry.project.project.Responsibility.Assignment;
import io.gantry.project.project.Responsibility.Holders;
import io.gantry.project.register.Authorship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a project is kept by its days.
 *
 * @param deadlines the changes of its required finish, in their order
 */
public record Course(StageLog stages, Responsibility responsibility, List<Deadline> deadlines) {

    static final Course NONE = new Course(StageLog.NONE, Responsibility.NONE, List.of());

    public Course {
        deadlines = List.copyOf(deadlines);
    }

    static Course begin(Project project, StageLog.Visit first, Authorship origin) {
        var holders = new Assignment(first.on(), Holders.of(project), origin.reason(), origin.by());
        return new Course(StageLog.from(first), Responsibility.NONE.with(holders), List.of());
    }

    Course stages(StageLog log) {
        return new Course(log, responsibility, deadlines);
    }

    Course assigned(Project project, LocalDate from, Authorship origin) {
        var assignment = new Assignment(from, Holders.of(project), origin.reason(), origin.by());
        return new Course(stages, responsibility.with(assignment), deadlines);
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
        return new Course(next.stages, next.responsibility, changes);
    }
}
