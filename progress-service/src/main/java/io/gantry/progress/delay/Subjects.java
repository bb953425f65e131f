package io.gantry.progress.delay;

import io.gantry.progress.rule.ActivityFacts;
import io.gantry.progress.rule.DelayKey;
import io.gantry.progress.rule.ProjectFacts;
import io.gantry.progress.rule.ReportFacts;
import io.gantry.progress.rule.SubjectKind;
import io.gantry.progress.rule.TrackedDelay;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the delay rules judge, as the statuses have it. A subject (the project itself, an activity, a report) is due when
 * an event has changed what is judged of it, when the time noted at its last judgement has come, when it was judged with
 * other rules than those in force (a report only while it is doubted), or as of an instant that lies more than a minute
 * ahead (a clock ran ahead).
 *
 * <p>An event that concerns a whole project (registration, stage, standing) makes its activities due, and the reports
 * that are doubted or by which an activity stands where it does. A removed activity is due until its delays are cleared.
 * Reports are due when they come, are confirmed or corrected, or when the report on the same activity that was seen
 * before them is new, another, or no longer or newly doubted.
 */
public interface Subjects {

    /** Whether the time of a project has come. Only memory is asked. */
    boolean isAnyDue(Instant now);

    /**
     * Projects with subjects that are due, the longest waiting first.
     *
     * @param rules identity of the rules in force
     */
    List<DueProject> due(Instant now, String rules, int limit);

    /**
     * What is due of those projects, and the project itself in any case.
     *
     * @param limit how many activities, and how many reports, are given for each project at most
     */
    List<ToJudge> load(Collection<String> projectIds, Instant now, String rules, int limit);

    /** Notes that the rules have nothing to say of those subjects for now, unless they have changed since. */
    void settle(Collection<Settled> settled);

    /**
     * A project with subjects that are due.
     *
     * @param partition of the log, in every topic keyed by project, that carries it
     */
    record DueProject(String projectId, int partition) {}

    /**
     * Subjects of one project that are due.
     *
     * @param projectId its id
     * @param project absent while the project is not registered: then nothing is judged
     * @param tracked the last episodes of the delays of the subjects given, the project itself included, open or not
     * @param more whether others are due that are not given
     */
    record ToJudge(
            String projectId,
            @Nullable ProjectFacts project,
            List<ActivityFacts> activities,
            List<ReportFacts> reports,
            Map<DelayKey, TrackedDelay> tracked,
            boolean more) {}

    /**
     * A subject that has been judged.
     *
     * @param subjectId id of the activity or report; of the project for {@link SubjectKind#PROJECT}, never
     *     {@link SubjectKind#DUTY}
     * @param version of the facts that were judged
     * @param asOf the instant of the judgement
     * @param rules identity of the rules it was judged with
     * @param next when to judge it again although nothing has changed; absent when only an event can change anything
     */
    record Settled(
            String projectId,
            SubjectKind kind,
            String subjectId,
            long version,
            Instant asOf,
            String rules,
            @Nullable Instant next) {}
}
