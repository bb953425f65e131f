package io.gantry.progress.delay;

import io.gantry.event.Activity;
import io.gantry.event.Actor;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectAmended;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.ProjectEvent.StageChanged;
import io.gantry.event.ProjectEvent.StandingChanged;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.rule.Case;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of one project, as the other services and the sites publish them. */
final class Happened {

    static final String PROJECT = "GX-2026-001";
    static final Actor OFFICE = new Actor("office", "调度办", "GX");
    static final Instant REGISTERED_AT = Case.at("2026-03-01T09:00:00");

    private Happened() {}

    static ProjectRegistered registered(Stage stage, Standing standing) {
        return new ProjectRegistered(
                UUID.randomUUID(), REGISTERED_AT, 1, List.of(), project("GX-GXJ"), stage, standing, OFFICE);
    }

    static ProjectAmended amended(String responsibleUnit, Instant time) {
        return new ProjectAmended(UUID.randomUUID(), time, 2, List.of(), project(responsibleUnit), "调整", OFFICE);
    }

    static ProjectAmended renamed(Names names, Instant time) {
        return new ProjectAmended(UUID.randomUUID(), time, 2, List.of(), project("GX-GXJ", names), "更名", OFFICE);
    }

    static Project project(String responsibleUnit) {
        return project(responsibleUnit, new Names("智能装备产业园", "Smart Equipment Park"));
    }

    private static Project project(String responsibleUnit, Names names) {
        return new Project(
                PROJECT,
                names,
                "INDUSTRY",
                null,
                "10BN",
                new BigDecimal("1200000000"),
                new BigDecimal("300000000"),
                "GX-FGJ",
                responsibleUnit,
                "QY-ZB",
                null,
                LocalDate.of(2026, 12, 31));
    }

    static StageChanged stage(Stage to, Instant time) {
        return new StageChanged(UUID.randomUUID(), time, 3, List.of(), PROJECT, Stage.STARTED, to, null, OFFICE);
    }

    static StandingChanged standing(Standing from, Standing to, Instant time) {
        return new StandingChanged(UUID.randomUUID(), time, 4, List.of(), PROJECT, from, to, "批复", OFFICE);
    }

    static PlanRevised planned(Activity... activities) {
        return revised(1, true, List.of(activities), List.of(), REGISTERED_AT, null);
    }

    static PlanRevised moved(long revision, Activity activity, Instant time, String reason) {
        return revised(revision, false, List.of(activity), List.of(), time, reason);
    }

    static PlanRevised removed(long revision, String activityId, Instant time, String reason) {
        return revised(revision, false, List.of(), List.of(activityId), time, reason);
    }

    private static PlanRevised revised(
            long revision,
            boolean whole,
            List<Activity> set,
            List<String> removed,
            Instant time,
            @Nullable String reason) {
        return new PlanRevised(
                UUID.randomUUID(), time, revision, List.of(), PROJECT, whole, 1, 1, set, removed, reason, OFFICE);
    }

    static ProgressReported reported(String activityId, String percent, Instant seen) {
        return reported(activityId, percent, null, seen);
    }

    static ProgressReported reported(String activityId, String percent, @Nullable String money, Instant seen) {
        var report = report(UUID.randomUUID(), activityId, percent, money, seen);
        return new ProgressReported(UUID.randomUUID(), seen, List.of(), report, OFFICE);
    }

    static ReportConfirmed confirmed(UUID reportId, Instant time) {
        return new ReportConfirmed(UUID.randomUUID(), time, List.of(), PROJECT, reportId, "现场核实", OFFICE);
    }

    static ReportCorrected corrected(ProgressReport report, String percent, Instant time) {
        var right = report(report.id(), report.activityId(), percent, null, report.occurredAt());
        return new ReportCorrected(UUID.randomUUID(), time, List.of(), right, "笔误", OFFICE);
    }

    private static ProgressReport report(
            UUID id, String activityId, String percent, @Nullable String money, Instant seen) {
        return new ProgressReport(
                id,
                PROJECT,
                activityId,
                "QY-ZB",
                new BigDecimal(percent),
                null,
                null,
                money == null ? null : new BigDecimal(money),
                null,
                seen);
    }
}
