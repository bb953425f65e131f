package io.gantry.project.calendar;

import io.gantry.event.Calendar.Hours;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stretch of working time as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record HoursDraft(
        @Schema(example = "08:30")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "time-of-day|a time such as 08:30|时间，例如 08:30")
        @Nullable
        String from,

        @Schema(description = "Later than from; 24:00 is the end of the day.", example = "12:00")
        @NotNull
        @Pattern(
                regexp = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00",
                message = "end-time-of-day|a time such as 12:00, or 24:00|时间，例如 12:00；一天结束为 24:00")
        @Nullable
        String until) {

    /** Whether this begins at {@code end} or later and takes time. What is missing is in order: that is told elsewhere. */
    boolean follows(String end) {
        // Times of two digits each are in the order of their texts.
        return from == null || until == null || from.compareTo(end) >= 0 && until.compareTo(from) > 0;
    }

    /** When it ends; {@code otherwise} where it does not say so. */
    String end(String otherwise) {
        return until == null ? otherwise : until;
    }

    Hours hours() {
        return new Hours(Objects.requireNonNull(from, "from"), Objects.requireNonNull(until, "until"));
    }
}
