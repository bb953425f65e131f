package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityLink;
import io.gantry.event.Actor;
import io.gantry.event.Cause;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Subject;
import io.gantry.event.YearClass;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project with two activities, and what happens to it. */
public final class Samples {

    public static final String PROJECT = "GX-2026-001";
    public static final String FOUNDATION = "A010";
    public static final String STRUCTURE = "A020";
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    public static final Instant REGISTERED_AT = Instant.parse("2026-03-01T01:00:00Z");
    public static final Actor OFFICE = new Actor("chen.fang", "陈芳", "GX");
    public static final Actor REPORTER = new Actor("zhao.lei", "赵磊", "QY-ZB");

    private Samples() {}

    public static ProjectRegistered registered(Stage stage) {
        return registered(PROJECT, "GX-FGJ", "GX-GXJ", "QY-ZB", stage);
    }

    public static ProjectRegistered registered(
            String id, String leadUnit, String responsibleUnit, String fieldUnit, Stage stage) {
        return registered(project(id, leadUnit, responsibleUnit, fieldUnit, "1200000000"), stage, Standing.ACTIVE);
    }

    public static ProjectRegistered registered(Project project, Stage stage, Standing standing) {
        return new ProjectRegistered(
                UUID.randomUUID(), REGISTERED_AT, 1, unitsOf(project), project, stage, standing, OFFICE);
    }

    public static Project project(String id, String leadUnit, String responsibleUnit, String fieldUnit, String total) {
        return new Project(
                id,
                new Names("智能装备产业园", "Smart Equipment Park"),
                "INDUSTRY",
                "智能制造",
                "10BN",
                new BigDecimal(total),
                new BigDecimal("300000000"),
                leadUnit,
                responsibleUnit,
                fieldUnit,
                "王建国",
                LocalDate.of(2026, 12, 31));
    }

    /** A project that is in this year's list. */
    public static Project listed(
            String id, String name, String tier, @Nullable String chain, @Nullable YearClass yearClass) {
        var plain = project(id, "GX-FGJ", "GX-GXJ", "QY-ZB", "1200000000");
        return new Project(
                id,
                new Names(name, null),
                plain.classification(),
                chain,
                tier,
                plain.totalInvestment(),
                plain.annualInvestment(),
                plain.leadUnit(),
                plain.responsibleUnit(),
                plain.fieldUnit(),
                plain.sponsor(),
                plain.requiredFinish(),
                "电池专班",
                true,
                true,
                yearClass);
    }

    private static List<String> unitsOf(Project project) {
        return List.of(project.leadUnit(), project.responsibleUnit(), project.fieldUnit());
    }

    public static ProjectAmended amended(long revision, Project project) {
        return new ProjectAmended(
                UUID.randomUUID(), REGISTERED_AT, revision, unitsOf(project), project, "新的责任单位", OFFICE);
    }

    public static StandingChanged standing(long revision, Standing from, Standing to, Instant at) {
        return new StandingChanged(UUID.randomUUID(), at, revision, List.of(), PROJECT, from, to, "停工", OFFICE);
    }

    /** Foundation in the first ten days with weight 1, structure in the next ten with weight 3. */
    public static PlanRevised planned() {
        return planned(PROJECT, foundation(10), structure());
    }

    public static PlanRevised planned(String projectId, Activity... activities) {
        return plan(projectId, 1, true, 1, 1, List.of(activities), List.of());
    }

    /** A revision that is the whole plan. */
    public static PlanRevised replanned(long revision, Activity... activities) {
        return plan(PROJECT, revision, true, 1, 1, List.of(activities), List.of());
    }

    public static PlanRevised changed(long revision, List<Activity> set, List<String> removed) {
        return plan(PROJECT, revision, false, 1, 1, set, removed);
    }

    public static PlanRevised plan(
            String projectId,
            long revision,
            boolean whole,
            int part,
            int parts,
            List<Activity> set,
            List<String> removed) {
        return new PlanRevised(
                UUID.randomUUID(),
                REGISTERED_AT.plusSeconds(revision),
                revision,
                List.of(),
                projectId,
                whole,
                part,
                parts,
                set,
                removed,
                revision == 1 ? null : "甲方要求",
                OFFICE);
    }

    public static Activity foundation(int days) {
        return activity(FOUNDATION, 10, "基础施工", FIRST_DAY, FIRST_DAY.plusDays(days - 1), "1", null);
    }

    /** It has a network, which is kept and otherwise makes no difference. */
    public static Activity structure() {
        var plain = activity(STRUCTURE, 20, "主体结构", FIRST_DAY.plusDays(10), FIRST_DAY.plusDays(19), "3", "QY-JG");
        var hardening = new ActivityLink(FOUNDATION, ActivityLink.Type.FS, 7, ActivityLink.LagUnit.ELAPSED);
        return new Activity(
                plain.id(),
                plain.position(),
                plain.names(),
                false,
                plain.plannedStart(),
                plain.plannedFinish(),
                plain.weight(),
                plain.responsibleUnit(),
                null,
                8,
                List.of(hardening),
                new ActivityConstraint(ActivityConstraint.Kind.FNLT, plain.plannedFinish()));
    }

    public static Activity activity(
            String id,
            int position,
            String name,
            LocalDate start,
            LocalDate finish,
            String weight,
            @Nullable String unit) {
        return new Activity(id, position, new Names(name, null), false, start, finish, new BigDecimal(weight), unit);
    }

    public static ProgressReported reported(String activityId, String percent, Instant seen) {
        return reported(activityId, percent, seen, seen);
    }

    public static ProgressReported reported(String activityId, String percent, Instant seen, Instant received) {
        return received(report(activityId, percent, null, seen), received);
    }

    public static ProgressReport report(String activityId, String percent, @Nullable String investment, Instant seen) {
        return new ProgressReport(
                UUID.randomUUID(),
                PROJECT,
                activityId,
                "QY-ZB",
                new BigDecimal(percent),
                null,
                null,
                investment == null ? null : new BigDecimal(investment),
                null,
                seen);
    }

    public static ProgressReported received(ProgressReport report, Instant at) {
        var id = UUID.nameUUIDFromBytes((report.projectId() + "\n" + report.id()).getBytes(StandardCharsets.UTF_8));
        return new ProgressReported(id, at, List.of(), report, new Actor("zhao.lei", "赵磊", report.unit()));
    }

    public static ReportConfirmed confirmed(ProgressReport report, Instant at) {
        return new ReportConfirmed(UUID.randomUUID(), at, List.of(), report.projectId(), report.id(), "现场核实", OFFICE);
    }

    /** @param right the report as it should have been, under the same id */
    public static ReportCorrected corrected(ProgressReport right, Instant at) {
        return new ReportCorrected(UUID.randomUUID(), at, List.of(), right, "笔误", OFFICE);
    }

    public static ProgressReport with(ProgressReport report, String percent, @Nullable String investment) {
        return new ProgressReport(
                report.id(),
                report.projectId(),
                report.activityId(),
                report.unit(),
                new BigDecimal(percent),
                report.actualStart(),
                report.actualFinish(),
                investment == null ? null : new BigDecimal(investment),
                report.remarks(),
                report.occurredAt());
    }

    public static Delay overdue(int episode, Level level) {
        return delay("activity-overdue", new Subject(Subject.ACTIVITY, FOUNDATION, null), episode, level);
    }

    public static Delay doubtOf(ProgressReport report, int episode) {
        return delay(
                "report-doubted", new Subject(Subject.REPORT, report.id().toString(), null), episode, Level.YELLOW);
    }

    public static Delay delay(String rule, Subject subject, int episode, Level level) {
        return new Delay(
                UUID.nameUUIDFromBytes((rule + subject.id() + episode).getBytes(StandardCharsets.UTF_8)),
                episode,
                rule,
                1,
                "default",
                1,
                PROJECT,
                new Names("智能装备产业园", null),
                subject,
                "GX-GXJ",
                level,
                new Names("活动逾期", "Activity overdue"),
                new Names("应于 2026-03-11 完成。", "It was due on 2026-03-11."),
                Instant.parse("2026-03-11T16:00:00Z"),
                Map.of("plannedFinish", "2026-03-11"));
    }

    public static DelayDetected detected(Delay delay, Instant at) {
        return new DelayDetected(UUID.randomUUID(), at, 1, List.of("GX-GXJ"), delay, null);
    }

    public static DelayWorsened worsened(Delay delay, long revision, Instant at) {
        return new DelayWorsened(UUID.randomUUID(), at, revision, List.of("GX-GXJ"), delay, null);
    }

    public static DelayCleared cleared(Delay delay, long revision, Instant at) {
        return new DelayCleared(UUID.randomUUID(), at, revision, List.of("GX-GXJ"), delay, (Cause) null);
    }
}
