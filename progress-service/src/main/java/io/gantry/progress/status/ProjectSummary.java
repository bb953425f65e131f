package io.gantry.progress.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Topics;
import io.gantry.event.YearClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project's line on the wall chart, as of a day.
 *
 * @param percentComplete weighted mean over the plan, by sound reports; 0 and 100 only where nothing or all is done
 * @param plannedPercent weighted mean over the plan, as planned for the beginning of the day
 * @param investmentToDate by sound reports, in yuan
 * @param investmentReported by all reports, in yuan; differs while the latest report about money is doubted
 * @param baselineFinish last day of the first plan
 * @param plannedFinish last day of the present plan
 * @param slipDays days from the one to the other
 * @param taskForce name of the task force (专班) that pushes it
 * @param flagship whether it is a flagship project
 * @param inStatistics whether it is in the statistics (入统)
 * @param yearClass what it is in this year's list; absent: it is not said
 * @param doubted how many reports are doubted
 * @param applied how far each topic has been taken in, so that a reader can tell whether a change it knows of is in it
 */
public record ProjectSummary(
        String id,
        Names names,
        Stage stage,
        Standing standing,
        Lamp lamp,
        BigDecimal percentComplete,
        BigDecimal plannedPercent,
        @Nullable BigDecimal investmentToDate,
        @Nullable BigDecimal investmentReported,
        BigDecimal annualInvestment,
        BigDecimal totalInvestment,
        String leadUnit,
        String responsibleUnit,
        String fieldUnit,
        @Nullable String sponsor,
        @Nullable String industryChain,
        String classification,
        String tier,
        @Nullable String taskForce,
        boolean flagship,
        boolean inStatistics,
        @Nullable YearClass yearClass,
        LocalDate requiredFinish,
        @Nullable LocalDate baselineFinish,
        @Nullable LocalDate plannedFinish,
        @Nullable Integer slipDays,
        @Nullable Instant lastReportAt,
        int doubted,
        DelayCounts delays,
        @JsonIgnore Offsets applied) {

    /** How far each topic has been taken in. */
    @JsonProperty
    public Map<String, Long> offsets() {
        return Map.of(
                Topics.PROJECT_EVENTS, applied.project(),
                Topics.PLAN_EVENTS, applied.plan(),
                Topics.PROGRESS_EVENTS, applied.progress(),
                Topics.DELAY_EVENTS, applied.delay());
    }

    /**
     * The open delays.
     *
     * @param worst code of the most severe level; absent where there is no delay
     * @param byRule how many each rule has found
     * @param byUnit how many each unit answers for, by level
     */
    public record DelayCounts(
            int open, @Nullable String worst, Map<String, Integer> byRule, Map<String, Map<String, Integer>> byUnit) {

        static DelayCounts of(OpenDelays delays) {
            return new DelayCounts(
                    delays.open(), delays.worst().map(Level::code).orElse(null), delays.byRule(), delays.byUnit());
        }
    }

    /** The summary of a registered project as of the day its plan is worked out for; null while it is not registered. */
    static @Nullable ProjectSummary of(ProjectStatus status) {
        var registration = status.registration();
        var project = registration.project();
        var stage = registration.stage();
        var standing = registration.standing();
        if (project == null || stage == null || standing == null) {
            return null;
        }
        var planned = status.plan().planned();
        var reporting = status.reporting();
        return new ProjectSummary(
                project.id(),
                project.names(),
                stage,
                standing,
                Lamp.of(status),
                registration.closedOn() == null ? status.totals().percentComplete() : Percent.ALL,
                planned == null ? Percent.NONE : planned.percent(),
                amount(reporting.sound()),
                amount(reporting.latest()),
                project.annualInvestment(),
                project.totalInvestment(),
                project.leadUnit(),
                project.responsibleUnit(),
                project.fieldUnit(),
                project.sponsor(),
                project.industryChain(),
                project.classification(),
                project.tier(),
                project.taskForce(),
                Boolean.TRUE.equals(project.flagship()),
                Boolean.TRUE.equals(project.inStatistics()),
                project.yearClass(),
                project.requiredFinish(),
                status.plan().baselineFinish(),
                status.plan().finish(),
                status.plan().slipDays(),
                reporting.lastReportAt(),
                status.delays().doubted(),
                DelayCounts.of(status.delays()),
                status.applied());
    }

    private static @Nullable BigDecimal amount(Reporting.@Nullable Investment investment) {
        return investment == null ? null : investment.toDate();
    }
}
