package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ActivityStatus;
import io.gantry.progress.status.ProjectStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report must satisfy, beyond its form, to be accepted.
 *
 * @param now when it has come
 */
record ReportRules(Instant now, RegionProperties region) {

    private static final Phrase UNTIL_NOW =
            new Phrase("until-now", "from {min} to now, which is {now}", "{min} 到现在（{now}）");
    private static final Phrase NOT_BEFORE =
            new Phrase("not-before-start", "not before actualStart {start}", "不早于实际开始日 {start}");
    private static final Phrase ABSENT =
            new Phrase("no-finish-yet", "absent while percentComplete is below 100", "完成百分比不到 100 时留空");
    static final Phrase IN_PLAN = new Phrase("activity-of", "an activity in the plan of {project}", "{project} 计划中的任务");
    private static final Phrase WORKS =
            new Phrase("working-unit", "a unit that works on this activity: {units}", "承担此任务的单位：{units}");
    private static final Phrase UNTIL_TODAY =
            new Phrase("until-today", "from {min} to today, {today}", "{min} 到今天（{today}）");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    // A device's clock may be somewhat ahead of ours.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** Everything wrong with {@code report} on a registered project; nothing when it is to be accepted. */
    List<Fault> faults(ProgressReport report, ProjectStatus project, @Nullable ActivityStatus activity) {
        var faults = new Faults();
        checkSubject(report, project, activity, faults);
        faults.addAll(contentFaults(report));
        if (report.occurredAt().isAfter(now.plus(CLOCK_TOLERANCE))
                || region.dateAt(report.occurredAt()).isBefore(FIRST_DAY)) {
            faults.add("occurredAt", report.occurredAt(), UNTIL_NOW.with(FIRST_DAY, now));
        }
        return faults.found();
    }

    /** The faults of {@code report} that do not depend on its sender and time. */
    List<Fault> contentFaults(ProgressReport report) {
        var faults = new Faults();
        var today = region.dateAt(now);
        var start = report.actualStart();
        var finish = report.actualFinish();
        checkDay("actualStart", start, today, faults);
        checkDay("actualFinish", finish, today, faults);
        if (start != null && finish != null && finish.isBefore(start)) {
            faults.add("actualFinish", finish, NOT_BEFORE.with(start));
        }
        if (finish != null && report.percentComplete().compareTo(ALL) != 0) {
            faults.add("actualFinish", finish, ABSENT);
        }
        return faults.found();
    }

    private static void checkSubject(
            ProgressReport report, ProjectStatus status, @Nullable ActivityStatus activity, Faults faults) {
        var project = Objects.requireNonNull(status.registration().project());
        var planned = activity == null ? null : activity.inPlan();
        if (planned == null) {
            faults.add("activityId", report.activityId(), IN_PLAN.with(project.id()));
            return;
        }
        var allowed = Stream.of(
                        project.fieldUnit(), project.responsibleUnit(), project.leadUnit(), planned.responsibleUnit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!allowed.contains(report.unit())) {
            faults.add("unit", report.unit(), WORKS.with(String.join(", ", allowed)));
        }
    }

    private static void checkDay(String field, @Nullable LocalDate day, LocalDate today, Faults faults) {
        if (day != null && (day.isAfter(today) || day.isBefore(FIRST_DAY))) {
            faults.add(field, day, UNTIL_TODAY.with(FIRST_DAY, today));
        }
    }
}
