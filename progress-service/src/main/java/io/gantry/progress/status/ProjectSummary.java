package io.gantry.progress.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gantry.event.Names;
import io.gantry.event.Severity;
import io.gantry.event.Stage;
import io.gantry.event.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project's line on the wall chart, as of a day.
 *
 * @param percentComplete weighted mean over the plan, as reported
 * @param plannedPercent weighted mean over the plan, as planned for the beginning of the day
 * @param investmentToDate as last reported, in yuan
 * @param applied how far each topic has been taken in, so that a reader can tell whether a change it knows of is in it
 */
public record ProjectSummary(
        String id,
        Names names,
        Stage stage,
        Lamp lamp,
        BigDecimal percentComplete,
        BigDecimal plannedPercent,
        @Nullable BigDecimal investmentToDate,
        BigDecimal annualInvestment,
        BigDecimal totalInvestment,
        String leadUnit,
        String responsibleUnit,
        String fieldUnit,
        @Nullable String sponsor,
        @Nullable String industryChain,
        String classification,
        String tier,
        LocalDate requiredFinish,
        @Nullable Instant lastReportAt,
        List<OpenDelay> openDelays,
        @JsonIgnore ProjectStatus.Applied applied) {

    /** How far each topic has been taken in. */
    @JsonProperty
    public Map<String, Long> offsets() {
        return Map.of(
                Topics.PROJECT_EVENTS, applied.project(),
                Topics.PROGRESS_EVENTS, applied.progress(),
                Topics.DELAY_EVENTS, applied.delay());
    }

    /** A delay that stands. */
    public record OpenDelay(
            UUID id,
            String rule,
            Severity severity,
            @Nullable String activityId,
            @Nullable Names activityNames,
            String responsibleUnit,
            Instant due,
            Instant since,
            Map<String, String> inputs) {

        static OpenDelay of(Delays.Tracked tracked) {
            var delay = tracked.delay();
            return new OpenDelay(
                    delay.id(),
                    delay.rule(),
                    delay.severity(),
                    delay.activityId(),
                    delay.activityNames(),
                    delay.responsibleUnit(),
                    delay.due(),
                    tracked.since(),
                    delay.inputs());
        }
    }

    /** The summary of a registered project, or null while it is not registered. */
    public static @Nullable ProjectSummary of(ProjectStatus status, LocalDate today) {
        var project = status.registration().project();
        var stage = status.registration().stage();
        if (project == null || stage == null) {
            return null;
        }
        var plan = status.registration().plan();
        var progress = Progress.of(plan, status.reported(), today);
        var underWay = stage == Stage.STARTED
                || plan.stream().anyMatch(activity -> !activity.plannedStart().isAfter(today));
        var investment = status.reported().investment();
        return new ProjectSummary(
                project.id(),
                project.names(),
                stage,
                Lamp.of(status, underWay && !plan.isEmpty()),
                progress.percentComplete(),
                progress.plannedPercent(),
                investment == null ? null : investment.toDate(),
                project.annualInvestment(),
                project.totalInvestment(),
                project.leadUnit(),
                project.responsibleUnit(),
                project.fieldUnit(),
                project.sponsor(),
                project.industryChain(),
                project.classification(),
                project.tier(),
                project.requiredFinish(),
                status.reported().lastReportAt(),
                status.delays().open().map(OpenDelay::of).toList(),
                status.applied());
    }
}
