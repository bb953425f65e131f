package io.gantry.project.plan.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Calendar;
import io.gantry.problem.Phrase;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of a schedule file, beside the one that counts for the project.
 *
 * @param otherDays how many days from the first to the last of the plan count in one of the two only
 * @param days the first ten of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FileCalendar")
public record FileCalendarView(
        @Schema(example = "7天制") String name,

        @Schema(description = "How many activities are planned by it in the file")
        int activities,

        int otherDays,
        List<LocalDate> days,

        @Schema(
                description = "Whether the computed dates of this answer count by it, as the project will once it is"
                        + " registered")
        boolean chosen,

        @Schema(
                description = "Which registered calendar it is the same as, from the first to the last day of the plan."
                        + " Absent: none that the account may see",
                example = "cn")
        @Nullable
        String same,

        @Schema(
                description =
                        "What has to be registered (revision 0) or amended for the project to count by it. Absent where it"
                                + " counts already, or cannot")
        @Nullable
        Taking taking,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "What of it is otherwise, or why it cannot be taken, in the language of Accept-Language"),
                schema = @Schema(implementation = String.class))
        List<Phrase> told) {

    public FileCalendarView {
        days = List.copyOf(days);
        told = List.copyOf(told);
    }

    /** @param revision of the calendar as it is, for If-Match; 0: it is a new one */
    @Schema(name = "CalendarTaking")
    public record Taking(long revision, Calendar calendar) {}
}
