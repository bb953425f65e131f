package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a field unit says about one activity.
 *
 * @param id chosen by the sender, unique within the project; a repeat with the same id is the same report
 * @param activityId the activity within the project
 * @param unit code of the unit that reports
 * @param percentComplete physical progress (形象进度) of the activity, 0–100
 * @param actualStart first day of work, where it has begun
 * @param actualFinish last day of work, where it is finished
 * @param investmentToDate spent on the project up to now, in yuan; absent where the report says nothing about money
 * @param occurredAt when the sender saw it; of two reports on one activity the later counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressReport(
        UUID id,
        String projectId,
        String activityId,
        String unit,
        BigDecimal percentComplete,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        @Nullable BigDecimal investmentToDate,
        @Nullable String remarks,
        Instant occurredAt) {}
