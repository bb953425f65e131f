package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param parent id of the activity of the same plan that it is a part of (WBS); absent: of the project itself
 * @param durationDays working days that it takes, 0 for a milestone; absent: those from its planned start to its planned finish
 * @param links what it waits for, at least one; absent: nothing
 * @param constraint absent: as soon as its links allow or, without links, not before its planned start
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
        @Nullable String responsibleUnit,
        @Nullable String parent,
        @Nullable Integer durationDays,
        @Nullable List<ActivityLink> links,
        @Nullable ActivityConstraint constraint) {

    public Activity {
        links = links == null || links.isEmpty() ? null : List.copyOf(links);
    }

    /** An activity by its dates alone. */
    public Activity(
            String id,
            int position,
            Names names,
            boolean milestone,
            LocalDate plannedStart,
            LocalDate plannedFinish,
            BigDecimal weight,
            @Nullable String responsibleUnit) {
        this(
                id,
                position,
                names,
                milestone,
                plannedStart,
                plannedFinish,
                weight,
                responsibleUnit,
                null,
                null,
                null,
                null);
    }

    /** What it waits for; empty where that is nothing. */
    public List<ActivityLink> waitsFor() {
        return links == null ? List.of() : links;
    }
}
