package io.gantry.project.taskbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.YearTarget;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of a project for a year.
 *
 * @param revision the project's
 * @param said what has been said of the year; absent: nothing was, and what is planned follows from the project
 * @param months twelve amounts from January on, in yuan, which add up to {@code investment}
 * @param weeks the months by ISO weeks and their working days; they add up to {@code investment}, too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Target")
record TargetView(
        long revision,
        int year,
        @Nullable YearTarget said,
        BigDecimal investment,
        PlannedYear.Basis basis,
        List<BigDecimal> months,
        @Nullable Integer startMonth,
        @Nullable Integer completionMonth,
        List<OfWeek> weeks) {

    TargetView {
        months = List.copyOf(months);
        weeks = List.copyOf(weeks);
    }

    @Schema(name = "TargetWeek")
    record OfWeek(@Schema(example = "2026-W23") String week, LocalDate from, LocalDate until, BigDecimal investment) {}

    static TargetView of(long revision, @Nullable YearTarget said, PlannedYear planned, Weeks weeks) {
        var amounts = weeks.spread(planned.months());
        var lines = new ArrayList<OfWeek>();
        for (int i = 0; i < amounts.size(); i++) {
            var week = weeks.weeks().get(i);
            lines.add(new OfWeek(week.code(), week.from(), week.until(), amounts.get(i)));
        }
        return new TargetView(
                revision,
                planned.year(),
                said,
                planned.investment(),
                planned.basis(),
                planned.months(),
                planned.startMonth(),
                planned.completionMonth(),
                lines);
    }
}
