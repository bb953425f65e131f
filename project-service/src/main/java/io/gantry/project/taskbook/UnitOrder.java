package io.gantry.project.taskbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is ordered to achieve in a year, from above. What it says need not add up: that is what task books show.
 *
 * @param investment in the year, in yuan
 * @param months in those months of which something is ordered, in their order
 * @param weeks in those weeks of which something is ordered, in their order
 * @param starts how many projects are to start construction; absent: it is not said
 * @param completions how many are to complete it; absent: it is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaskBookOrder")
public record UnitOrder(
        BigDecimal investment,
        List<OfMonth> months,
        List<OfWeek> weeks,
        @Nullable Integer starts,
        @Nullable Integer completions) {

    public UnitOrder {
        months = List.copyOf(months);
        weeks = List.copyOf(weeks);
    }

    /** @param month 1 to 12 */
    @Schema(name = "TaskBookOrderMonth")
    public record OfMonth(int month, BigDecimal investment) {}

    /** @param week as in ISO 8601, e.g. {@code 2026-W23} */
    @Schema(name = "TaskBookOrderWeek")
    public record OfWeek(String week, BigDecimal investment) {}

    /** What is ordered for {@code month}; null where nothing is. */
    @Nullable
    BigDecimal month(int month) {
        return months.stream()
                .filter(one -> one.month() == month)
                .map(OfMonth::investment)
                .findFirst()
                .orElse(null);
    }

    /** What is ordered for {@code week}; null where nothing is. */
    @Nullable
    BigDecimal week(String week) {
        return weeks.stream()
                .filter(one -> one.week().equals(week))
                .map(OfWeek::investment)
                .findFirst()
                .orElse(null);
    }
}
