package io.gantry.progress.portfolio;

import io.gantry.event.Activity;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.progress.status.ActivityStatus;
import io.gantry.progress.status.Percent;
import io.gantry.progress.status.Reported;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity of the plan: a row of the Gantt chart.
 *
 * @param baselineStart as first planned
 * @param baselineFinish as first planned
 * @param percentComplete by sound reports
 * @param actualStart by sound reports
 * @param actualFinish by sound reports; of what was closed with its project the day of that
 * @param lastReportAt when what counts was seen
 * @param latest what the latest report says, where it is doubted or asked about and does not count
 * @param asked the report that has to be confirmed, or said again, before it counts: the activity was taken out of the plan
 *     after it, and put back; absent: none
 * @param delay the most severe level of its delays; absent where it has none
 */
record ActivityRow(
        String id,
        int position,
        Names names,
        boolean milestone,
        LocalDate plannedStart,
        LocalDate plannedFinish,
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate baselineFinish,
        BigDecimal weight,
        @Nullable String responsibleUnit,
        BigDecimal percentComplete,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        @Nullable Instant lastReportAt,
        @Nullable Latest latest,

        @Schema(
                description = "The report that counts once it is confirmed or sent again: the activity was taken out of"
                        + " the plan after it, and put back. Absent: none")
        @Nullable
        UUID asked,

        @Nullable Level delay) {

    /** What a report says. */
    record Latest(
            BigDecimal percentComplete,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish,
            Instant occurredAt) {

        static @Nullable Latest of(ActivityStatus status) {
            var latest = status.latest();
            return latest == null || Objects.equals(latest, status.counted())
                    ? null
                    : new Latest(latest.percentComplete(), latest.actualStart(), latest.actualFinish(), latest.asOf());
        }
    }

    /** @param closedOn when its project was completed and everything open with it; absent: it was not */
    static ActivityRow of(
            Activity activity, ActivityStatus status, @Nullable Level delay, @Nullable LocalDate closedOn) {
        boolean closed = closedOn != null && !status.isComplete();
        var baseline = status.baseline();
        var sound = status.counted();
        return new ActivityRow(
                activity.id(),
                activity.position(),
                activity.names(),
                activity.milestone(),
                activity.plannedStart(),
                activity.plannedFinish(),
                baseline == null ? null : baseline.start(),
                baseline == null ? null : baseline.finish(),
                activity.weight(),
                activity.responsibleUnit(),
                closed ? Percent.ALL : status.percent(),
                sound == null ? null : sound.actualStart(),
                closed ? closedOn : sound == null ? null : sound.actualFinish(),
                asOf(sound),
                Latest.of(status),
                status.isAsked() && status.sound() != null ? status.sound().reportId() : null,
                delay);
    }

    private static @Nullable Instant asOf(@Nullable Reported reported) {
        return reported == null ? null : reported.asOf();
    }
}
