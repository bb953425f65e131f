package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.schedule.CalendarEnd;
import io.gantry.schedule.Conflict;
import io.gantry.schedule.Durations;
import io.gantry.schedule.Link;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The computed schedule of a plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduleView(
        @Schema(description = "The revision of the plan that was computed")
        long revision,

        @Schema(description = "The calendar by which working days count", example = "cn")
        String calendar,

        @Schema(
                description =
                        "The earliest start, planned or reported: nothing starts earlier. Absent without activities")
        @Nullable
        LocalDate start,

        @Schema(
                description =
                        "What remains is done from this day on: today, if anything has begun by reports that count. Absent"
                                + " while nothing has")
        @Nullable
        LocalDate dataDate,

        @Schema(description = "When the last activity can finish. Absent without activities") @Nullable
        LocalDate finish,

        @Schema(description = "The project's required finish, from which late dates count backwards (倒排工期)")
        LocalDate requiredFinish,

        @Schema(description = "In working days: computed (计算工期), required (要求工期), planned (计划工期)") @Nullable
        Durations durations,

        @Schema(description = "In the order of the plan") List<ComputedActivity> activities,

        @Schema(description = "Activities without float, or with the smallest (关键工作), by their start")
        List<String> critical,

        @Schema(
                description =
                        "Activities that would be critical if they were so many working days later, by their start")
        List<String> nearCritical,

        @Schema(description = "One longest chain of activities that drive each other to the finish (关键线路)")
        List<String> criticalPath,

        @Schema(description = "Links without which their successor would be earlier")
        List<Link> drivingLinks,

        @Schema(description = "Constraints that cannot be kept, with the reason")
        List<Conflict> conflicts,

        @Schema(description = "Calendars that end before the schedule does: from there on only the week counts")
        List<CalendarEnd> calendarEnds) {

    public ScheduleView {
        activities = List.copyOf(activities);
        critical = List.copyOf(critical);
        nearCritical = List.copyOf(nearCritical);
        criticalPath = List.copyOf(criticalPath);
        drivingLinks = List.copyOf(drivingLinks);
        conflicts = List.copyOf(conflicts);
        calendarEnds = List.copyOf(calendarEnds);
    }

    /** The same without what is said of single activities and links. */
    public ScheduleView brief() {
        return new ScheduleView(
                revision,
                calendar,
                start,
                dataDate,
                finish,
                requiredFinish,
                durations,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                calendarEnds);
    }

    /** Of a plan without activities. */
    static ScheduleView empty(StoredPlan stored) {
        return new ScheduleView(
                stored.revision(),
                stored.calendar().id(),
                null,
                null,
                null,
                stored.requiredFinish(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
