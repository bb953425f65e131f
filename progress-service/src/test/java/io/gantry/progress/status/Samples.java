package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.Delay;
import io.gantry.event.Event;
import io.gantry.event.Names;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.PlanBaselined;
import io.gantry.event.ProjectEvent.PlanRevised;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.Severity;
import io.gantry.event.Stage;
import java.math.BigDecimal;
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

    private Samples() {}

    public static ProjectRegistered registered(Stage stage) {
        return registered(PROJECT, "GX-FGJ", "GX-GXJ", "QY-ZB", stage);
    }

    public static ProjectRegistered registered(
            String id, String leadUnit, String responsibleUnit, String fieldUnit, Stage stage) {
        var project = new Project(
                id,
                new Names("智能装备产业园", "Smart Equipment Park"),
                "INDUSTRY",
                "智能制造",
                "10BN",
                new BigDecimal("1200000000"),
                new BigDecimal("300000000"),
                leadUnit,
                responsibleUnit,
                fieldUnit,
                "王建国",
                LocalDate.of(2026, 12, 31));
        return new ProjectRegistered(UUID.randomUUID(), REGISTERED_AT, 1, project, stage);
    }

    /** Foundation in the first ten days with weight 1, structure in the next ten with weight 3. */
    public static PlanBaselined baselined() {
        return baselined(PROJECT, foundation(10), structure());
    }

    public static PlanBaselined baselined(String projectId, Activity... activities) {
        return new PlanBaselined(UUID.randomUUID(), REGISTERED_AT, 2, projectId, List.of(activities));
    }

    public static PlanRevised revised(long revision, Activity... activities) {
        return new PlanRevised(UUID.randomUUID(), REGISTERED_AT, revision, PROJECT, List.of(activities));
    }

    public static Activity foundation(int days) {
        return activity(FOUNDATION, "基础施工", FIRST_DAY, FIRST_DAY.plusDays(days - 1), "1", null);
    }

    public static Activity structure() {
        return activity(STRUCTURE, "主体结构", FIRST_DAY.plusDays(10), FIRST_DAY.plusDays(19), "3", "QY-JG");
    }

    private static Activity activity(
            String id, String name, LocalDate start, LocalDate finish, String weight, @Nullable String unit) {
        return new Activity(id, new Names(name, null), false, start, finish, new BigDecimal(weight), unit);
    }

    public static ProgressReported reported(String activityId, String percent, Instant seen) {
        return reported(activityId, percent, seen, seen);
    }

    public static ProgressReported reported(String activityId, String percent, Instant seen, Instant received) {
        var report = new ProgressReport(
                UUID.randomUUID(), PROJECT, activityId, "QY-ZB", new BigDecimal(percent), null, null, null, null, seen);
        return new ProgressReported(report.id(), received, report, null);
    }

    public static Delay overdue(int episode, Severity severity) {
        return new Delay(
                UUID.nameUUIDFromBytes(new byte[] {(byte) episode}),
                episode,
                "activity-overdue",
                1,
                PROJECT,
                new Names("智能装备产业园", null),
                FOUNDATION,
                new Names("基础施工", null),
                "GX-GXJ",
                severity,
                Instant.parse("2026-03-11T16:00:00Z"),
                Map.of("daysLate", "1"));
    }

    /** The status after those events, each at the next offset. */
    public static ProjectStatus statusAfter(Event... events) {
        var status = ProjectStatus.unknown(PROJECT, 3);
        for (int i = 0; i < events.length; i++) {
            status = status.on(events[i], i);
        }
        return status;
    }
}
