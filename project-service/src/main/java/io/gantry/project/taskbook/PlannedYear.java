package io.gantry.project.taskbook;

import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.YearTarget;
import io.gantry.project.project.StageLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project plans for a year: as its target says, and where it says nothing, by default.
 *
 * @param months from January on; they add up to {@code investment}
 * @param startMonth 1 to 12; absent: construction is not planned to start in the year
 * @param completionMonth 1 to 12; absent: it is not planned to be completed in the year
 */
record PlannedYear(
        int year,
        BigDecimal investment,
        List<BigDecimal> months,
        Basis basis,
        @Nullable Integer startMonth,
        @Nullable Integer completionMonth) {

    PlannedYear {
        months = List.copyOf(months);
    }

    /** What the amounts of the months rest on. */
    enum Basis {
        /** The target says each month. */
        GIVEN,
        /** The target says the year; the months are even over the plan. */
        LINEAR,
        /** There is no target: this year's investment as registered, even over the plan. */
        REGISTERED,
        /** There is no target, and the year is not this one. */
        NONE
    }

    /** @param today tells which year is this one, of which the project itself says what is planned */
    static PlannedYear of(
            int year, @Nullable YearTarget target, Project project, Span plan, StageLog stages, LocalDate today) {
        var basis = basis(target, year == today.getYear());
        var investment = target != null
                ? target.investment()
                : basis == Basis.REGISTERED ? project.annualInvestment() : BigDecimal.ZERO;
        var given = target == null ? null : target.months();
        return new PlannedYear(
                year,
                investment,
                given == null ? Shares.of(investment, plan.weights(year)) : given,
                basis,
                month(target == null ? null : target.startMonth(), year, Stage.STARTED, stages),
                month(target == null ? null : target.completionMonth(), year, Stage.COMPLETED, stages));
    }

    private static Basis basis(@Nullable YearTarget target, boolean isThisYear) {
        if (target != null) {
            return target.months() == null ? Basis.LINEAR : Basis.GIVEN;
        }
        return isThisYear ? Basis.REGISTERED : Basis.NONE;
    }

    // Who plans the days of the stages need not say the months once more.
    private static @Nullable Integer month(@Nullable Integer said, int year, Stage stage, StageLog stages) {
        var day = stages.plannedDays().get(stage);
        return said == null && day != null && day.getYear() == year ? Integer.valueOf(day.getMonthValue()) : said;
    }
}
