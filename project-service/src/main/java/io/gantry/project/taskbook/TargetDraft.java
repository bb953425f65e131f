package io.gantry.project.taskbook;

import io.gantry.event.YearTarget;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Money;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be planned of a project for a year, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record TargetDraft(
        @Schema(description = "Planned for the year, in yuan.", example = "240000000") @NotNull @Money @Nullable
        BigDecimal investment,

        @Schema(
                description =
                        "Planned for each month from January on, in yuan: twelve amounts that add up to the year. Absent:"
                                + " even over the months of the project's plan within the year.",
                example = "[0, 0, 20000000, 20000000, 30000000, 30000000, 30000000, 30000000, 30000000, 30000000,"
                        + " 20000000, 0]")
        @Size(min = MONTHS, max = MONTHS)
        @Nullable
        List<@NotNull @Money @Nullable BigDecimal> months,

        @Schema(
                description = "The month in which construction is to start. Absent: as the days of its stages say.",
                example = "3")
        @Min(1)
        @Max(MONTHS)
        @Nullable
        Integer startMonth,

        @Schema(
                description = "The month in which it is to be completed. Absent: as the days of its stages say.",
                example = "11")
        @Min(1)
        @Max(MONTHS)
        @Nullable
        Integer completionMonth,

        @Schema(description = "The reason. Required if a target changes.", example = "年度投资计划调整")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final int MONTHS = 12;

    private static final Phrase ADD_UP = new Phrase(
            "months-add-up",
            "months that add up to {investment}, the year; they add up to {sum}, {gap} from it",
            "合计等于全年 {investment} 的各月金额；现合计 {sum}，相差 {gap}");
    private static final Phrase NOT_EARLIER =
            new Phrase("month-or-later", "{start}, the month of the start, or later", "不早于开工月份 {start}");
    private static final Phrase WHY =
            new Phrase("target-reason", "the reason for changing the targets", "说明为何调整已下达的目标");

    /** Checks what constraints on single fields do not, against what has been planned for the year so far. */
    void check(int year, @Nullable YearTarget present, Faults faults) {
        if (investment != null && isComplete(months)) {
            var sum = sum(months);
            if (sum.compareTo(investment) != 0) {
                var gap = sum.subtract(investment);
                faults.add(
                        "months",
                        sum.toPlainString(),
                        ADD_UP.with(investment.toPlainString(), sum.toPlainString(), gap.toPlainString()));
            }
        }
        if (startMonth != null && completionMonth != null && completionMonth < startMonth) {
            faults.add("completionMonth", completionMonth, NOT_EARLIER.with(startMonth));
        }
        if (present != null
                && reason == null
                && faults.isEmpty()
                && !target(year).equals(present)) {
            faults.add("reason", null, WHY);
        }
    }

    private static boolean isComplete(@Nullable List<@Nullable BigDecimal> months) {
        return months != null && months.size() == MONTHS && months.stream().allMatch(Objects::nonNull);
    }

    private static BigDecimal sum(@Nullable List<@Nullable BigDecimal> months) {
        return known(months).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> known(@Nullable List<@Nullable BigDecimal> months) {
        return months == null
                ? List.of()
                : months.stream()
                        .map(month -> Objects.requireNonNull(month, "month"))
                        .toList();
    }

    /** The target that is meant, once it has been checked. */
    YearTarget target(int year) {
        return new YearTarget(
                year,
                Objects.requireNonNull(investment, "investment"),
                months == null ? null : known(months),
                startMonth,
                completionMonth);
    }
}
