package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work in a project's plan, or a milestone.
 *
 * @param id identity within the project, e.g. {@code A070}
 * @param position where it is shown among the others, ascending; not necessarily without gaps
 * @param milestone whether it is a point in time; then start and finish are equal
 * @param plannedStart first day, inclusive
 * @param plannedFinish last day, inclusive: the activity is overdue when that day has ended
 * @param weight share in the project's progress, relative to the other activities' weights; milestones may weigh 0
 * @param responsibleUnit code of the unit that answers for it; absent: the project's responsible unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(
        String id,
        int position,
        Names names,
        boolean milestone,
        LocalDate plannedStart,
        LocalDate plannedFinish,
        BigDecimal weight,
        @Nullable String responsibleUnit) {}
