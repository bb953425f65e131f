package io.gantry.project.taskbook;

import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Money;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.gantry.project.taskbook.UnitOrder.OfMonth;
import io.gantry.project.taskbook.UnitOrder.OfWeek;
import io.gantry.project.taskbook.Weeks.Week;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a unit is to be ordered for a year, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, name = "TaskBookOrderDraft")
record OrderDraft(
        @Schema(description = "In the year, in yuan.", example = "1200000000") @NotNull @Money @Nullable
        BigDecimal investment,

        @Schema(description = "By month, as far as months are ordered. Absent: none is.") @Size(max = 12) @Nullable
        List<@NotNull @Valid @Nullable MonthDraft> months,

        @Schema(description = "By week, as far as weeks are ordered. Absent: none is.")
        @Size(max = MOST_WEEKS)
        @Nullable
        List<@NotNull @Valid @Nullable WeekDraft> weeks,

        @Schema(description = "How many projects are to start construction.", example = "12")
        @Min(0)
        @Max(MOST_PROJECTS)
        @Nullable
        Integer starts,

        @Schema(description = "How many are to be completed.", example = "7") @Min(0) @Max(MOST_PROJECTS) @Nullable
        Integer completions,

        @Schema(description = "The reason. Required if an order changes.", example = "市级任务追加")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final int MOST_WEEKS = 54;
    private static final int MOST_PROJECTS = 100_000;

    private static final Phrase MONTH_ONCE = new Phrase("month-once", "each month once", "每个月份只出现一次");
    private static final Phrase WEEK_ONCE = new Phrase(
            "week-of-year", "a week of the year, {first} to {last}, each once", "本年的周 {first} 到 {last}，每周只出现一次");
    private static final Phrase WHY = new Phrase("order-reason", "the reason for changing the order", "说明为何调整已下达的任务");

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, name = "TaskBookMonthDraft")
    record MonthDraft(
            @Schema(example = "6") @NotNull @Min(1) @Max(12) @Nullable
            Integer month,

            @Schema(example = "120000000") @NotNull @Money @Nullable
            BigDecimal investment) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, name = "TaskBookWeekDraft")
    record WeekDraft(
            @Schema(description = "As in ISO 8601.", example = "2026-W23") @NotNull @OneLineText(max = 10) @Nullable
            String week,

            @Schema(example = "30000000") @NotNull @Money @Nullable
            BigDecimal investment) {}

    /** Checks what constraints on single fields do not, against what is ordered so far. */
    void check(int year, @Nullable UnitOrder present, Faults faults) {
        var seenMonths = new HashSet<Integer>();
        int place = 0;
        for (var month : months == null ? List.<@Nullable MonthDraft>of() : months) {
            if (month != null && month.month() != null && !seenMonths.add(month.month())) {
                faults.add("months[" + place + "].month", month.month(), MONTH_ONCE);
            }
            place++;
        }
        checkWeeks(Weeks.weeksOf(year), faults);
        if (present != null && reason == null && faults.isEmpty() && !order().equals(present)) {
            faults.add("reason", null, WHY);
        }
    }

    private void checkWeeks(List<Week> ofYear, Faults faults) {
        var left = ofYear.stream().map(Week::code).collect(Collectors.toCollection(HashSet::new));
        int place = 0;
        for (var week : weeks == null ? List.<@Nullable WeekDraft>of() : weeks) {
            if (week != null && week.week() != null && !left.remove(week.week())) {
                faults.add(
                        "weeks[" + place + "].week",
                        week.week(),
                        WEEK_ONCE.with(
                                ofYear.get(0).code(),
                                ofYear.get(ofYear.size() - 1).code()));
            }
            place++;
        }
    }

    /** The order that is meant, once it has been checked. */
    UnitOrder order() {
        return new UnitOrder(
                Objects.requireNonNull(investment, "investment"),
                (months == null ? List.<@Nullable MonthDraft>of() : months)
                        .stream()
                                .map(month -> Objects.requireNonNull(month, "month"))
                                .map(month -> new OfMonth(
                                        Objects.requireNonNull(month.month(), "month"),
                                        Objects.requireNonNull(month.investment(), "investment")))
                                .sorted(Comparator.comparingInt(OfMonth::month))
                                .toList(),
                (weeks == null ? List.<@Nullable WeekDraft>of() : weeks)
                        .stream()
                                .map(week -> Objects.requireNonNull(week, "week"))
                                .map(week -> new OfWeek(
                                        Objects.requireNonNull(week.week(), "week"),
                                        Objects.requireNonNull(week.investment(), "investment")))
                                .sorted(Comparator.comparing(OfWeek::week))
                                .toList(),
                starts,
                completions);
    }
}
