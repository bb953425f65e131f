package io.gantry.project.calendar;

import io.gantry.event.Calendar.Days;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days in a row as a client sends them, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record DaysDraft(
        @Schema(example = "2026-10-01") @NotNull @Day @Nullable
        LocalDate from,

        @Schema(description = "The last of them, at most a year later. Absent: there is one.", example = "2026-10-07")
        @Day
        @Nullable
        LocalDate until,

        @Schema(description = "Their common name.", example = "国庆节") @OneLineText(max = LONGEST_NAME) @Nullable
        String name) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST = 366;
    private static final Phrase IN_A_YEAR =
            new Phrase("days-in-a-row", "{start} or a day up to a year later", "{start} 或其后一年之内的日期");

    /** Checks that the days are in order. */
    void check(String prefix, Faults faults) {
        if (from != null && !isInOrder()) {
            faults.add(prefix + "until", until, IN_A_YEAR.with(from));
        }
    }

    /** The days, if they can be told. */
    Stream<LocalDate> dates() {
        return from == null || !isInOrder()
                ? Stream.of()
                : from.datesUntil(last(from).plusDays(1));
    }

    Days days() {
        var first = Objects.requireNonNull(from, "from");
        return new Days(first, last(first), name);
    }

    private boolean isInOrder() {
        return from == null || !last(from).isBefore(from) && last(from).isBefore(from.plusDays(LONGEST));
    }

    private LocalDate last(LocalDate first) {
        return until == null ? first : until;
    }
}
