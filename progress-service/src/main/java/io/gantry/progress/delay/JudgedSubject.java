package io.gantry.progress.delay;

import io.gantry.event.Activity;
import io.gantry.event.Cause;
import io.gantry.event.Project;
import io.gantry.event.Subject;
import io.gantry.progress.rule.ActivityFacts;
import io.gantry.progress.rule.ProjectFacts;
import io.gantry.progress.rule.ReportFacts;
import io.gantry.progress.rule.SubjectKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One subject of a project as it is judged.
 *
 * @param id of the activity or report; of the project, for the project and its duties
 * @param cause what has happened to it since the last judgement
 */
record JudgedSubject(
        SubjectKind kind,
        String id,
        Project project,
        @Nullable ActivityFacts activity,
        @Nullable ReportFacts report,
        @Nullable Cause cause,
        long version) {

    static JudgedSubject of(ProjectFacts facts) {
        var project = facts.project();
        return new JudgedSubject(
                SubjectKind.PROJECT, project.id(), project, null, null, facts.cause(), facts.version());
    }

    static JudgedSubject of(Project project, ActivityFacts facts) {
        var id = facts.activity().id();
        return new JudgedSubject(SubjectKind.ACTIVITY, id, project, facts, null, facts.cause(), facts.version());
    }

    static JudgedSubject of(Project project, ReportFacts facts) {
        var id = facts.report().id().toString();
        return new JudgedSubject(
                SubjectKind.REPORT, id, project, facts.activity(), facts, facts.cause(), facts.version());
    }

    /** Whether it is still there to be judged: an activity that has left the plan is not. */
    boolean exists() {
        return kind != SubjectKind.ACTIVITY || activity == null || activity.planned();
    }

    /** Whether rules about {@code other} judge it: a project's duties are judged with the project. */
    boolean isJudgedAs(SubjectKind other) {
        return other == kind || kind == SubjectKind.PROJECT && other == SubjectKind.DUTY;
    }

    /** The subject as delays name it. */
    Subject named(SubjectKind as) {
        return switch (as) {
            case PROJECT -> new Subject(Subject.PROJECT, id, null);
            case DUTY -> new Subject(Subject.DUTY, id, null);
            case REPORT ->
                new Subject(Subject.REPORT, id, planned().map(Activity::names).orElse(null), reportedActivity());
            case ACTIVITY ->
                new Subject(
                        planned().filter(Activity::milestone).isPresent() ? Subject.MILESTONE : Subject.ACTIVITY,
                        id,
                        planned().map(Activity::names).orElse(null));
        };
    }

    /** Whether delays about {@code other} are about it. */
    boolean isNamed(Subject other) {
        return other.id().equals(id)
                && switch (kind) {
                    case PROJECT, DUTY ->
                        other.kind().equals(Subject.PROJECT) || other.kind().equals(Subject.DUTY);
                    case ACTIVITY ->
                        other.kind().equals(Subject.ACTIVITY) || other.kind().equals(Subject.MILESTONE);
                    case REPORT -> other.kind().equals(Subject.REPORT);
                };
    }

    /** Code of the unit that answers for it. */
    String responsibleUnit() {
        return planned().map(Activity::responsibleUnit).orElse(project.responsibleUnit());
    }

    private @Nullable String reportedActivity() {
        return report == null ? null : report.report().activityId();
    }

    private Optional<Activity> planned() {
        return Optional.ofNullable(activity).map(ActivityFacts::activity);
    }
}
