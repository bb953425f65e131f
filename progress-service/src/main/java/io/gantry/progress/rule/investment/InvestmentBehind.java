package io.gantry.progress.rule.investment;

import io.gantry.event.Level;
import io.gantry.event.YearTarget;
import io.gantry.progress.rule.DelayRule;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.PlanFacts;
import io.gantry.progress.rule.RuleContext;
import io.gantry.progress.rule.RuleDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * A project is behind when less has been invested by now than was planned to the end of last month. A project on which
 * nobody has ever reported money is not judged: silence is not zero.
 */
@NullMarked
final class InvestmentBehind implements DelayRule {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public RuleDescriptor descriptor() {
        return InvestmentBehindDescriptor.DESCRIPTOR;
    }

    @Override
    public Optional<Finding> finding(RuleContext context) {
        var annual = Planned.annual(context);
        if (annual.compareTo(context.parameters().decimal("from-annual-yuan")) < 0) {
            return Optional.empty();
        }
        return Planned.of(context).flatMap(plan -> finding(plan, context));
    }

    private static Optional<Finding> finding(Planned plan, RuleContext context) {
        var missing = plan.plannedToDate().subtract(plan.investedToDate());
        if (missing.signum() <= 0) {
            return Optional.empty();
        }
        var redAbove = context.parameters().decimal("red-above-percent");
        var isRed = missing.multiply(ALL).compareTo(plan.plannedToDate().multiply(redAbove)) > 0;
        return Optional.of(new Finding(
                isRed ? Level.RED : Level.YELLOW,
                null,
                List.of(plan.basis()),
                Map.of(
                        "basis", plan.basis(),
                        "monthEnd", plan.monthEnd(),
                        "plannedToDate", plan.plannedToDate(),
                        "investedToDate", plan.investedToDate(),
                        "percentBehind", missing.multiply(ALL).divide(plan.plannedToDate(), 6, RoundingMode.HALF_UP),
                        "redAbovePercent", redAbove)));
    }

    @Override
    public Optional<Instant> nextChange(RuleContext context) {
        if (context.project().plan() == null || context.project().investment() == null) {
            return Optional.empty();
        }
        var nextMonth = context.today().withDayOfMonth(1).plusMonths(1);
        return Optional.of(context.region().startOf(nextMonth));
    }

    /**
     * What should have been invested, and what has been.
     *
     * @param monthEnd the last day of last month
     */
    private record Planned(String basis, LocalDate monthEnd, BigDecimal plannedToDate, BigDecimal investedToDate) {

        /** Empty where nothing is planned to date, or no money has ever been reported. */
        static Optional<Planned> of(RuleContext context) {
            var plan = context.project().plan();
            var investment = context.project().investment();
            if (plan == null || investment == null) {
                return Optional.empty();
            }
            var planned = opening(context, plan)
                    .map(opening -> thisYear(context, plan, investment.subtract(opening)))
                    .orElseGet(() -> inAll(context, plan, investment));
            return Optional.of(planned).filter(each -> each.plannedToDate().signum() > 0);
        }

        /** What had been spent before this year, if that is known. */
        private static Optional<BigDecimal> opening(RuleContext context, PlanFacts plan) {
            var reported = context.project().investmentAtYearStart();
            if (reported != null) {
                return Optional.of(reported);
            }
            return plan.start().isBefore(newYear(context)) ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        }

        /** What is planned for this year: as its target says, and where there is none, as the project is registered. */
        static BigDecimal annual(RuleContext context) {
            return context.project()
                    .target(context.today().getYear())
                    .map(YearTarget::investment)
                    .orElseGet(() -> context.project().project().annualInvestment());
        }

        private static Planned thisYear(RuleContext context, PlanFacts plan, BigDecimal invested) {
            var months = context.project()
                    .target(context.today().getYear())
                    .map(YearTarget::months)
                    .orElse(null);
            if (months != null) {
                return new Planned(
                        InvestmentBehindDescriptor.GIVEN, lastMonthEnd(context), past(context, months), invested);
            }
            var first = newYear(context);
            var begin = plan.start().isAfter(first) ? plan.start() : first;
            // What is planned for a year after the plan has ended is planned for the whole of it.
            var end = plan.finish().isBefore(first) || plan.finish().getYear() > first.getYear()
                    ? first.plusYears(1)
                    : plan.finish().plusDays(1);
            var toDate = toDate(context, annual(context), begin, end);
            return new Planned(InvestmentBehindDescriptor.ANNUAL, lastMonthEnd(context), toDate, invested);
        }

        private static Planned inAll(RuleContext context, PlanFacts plan, BigDecimal invested) {
            var amount = context.project().project().totalInvestment();
            var toDate = toDate(context, amount, plan.start(), plan.finish().plusDays(1));
            return new Planned(InvestmentBehindDescriptor.TOTAL, lastMonthEnd(context), toDate, invested);
        }

        /** Of amounts by month what falls before this month, less what falls on pauses. */
        private static BigDecimal past(RuleContext context, List<BigDecimal> months) {
            var sum = BigDecimal.ZERO;
            for (int month = 1; month < context.today().getMonthValue(); month++) {
                var first = newYear(context).withMonth(month);
                var days = first.lengthOfMonth();
                var paused = context.project().pauses().daysWithin(first, first.plusMonths(1), context.region());
                sum = sum.add(months.get(month - 1)
                        .multiply(BigDecimal.valueOf(days - paused))
                        .divide(BigDecimal.valueOf(days), 12, RoundingMode.HALF_UP));
            }
            return sum.setScale(2, RoundingMode.DOWN);
        }

        /** Of an amount spread evenly from {@code begin} to {@code end}, without it, what falls before this month. */
        private static BigDecimal toDate(RuleContext context, BigDecimal amount, LocalDate begin, LocalDate end) {
            var month = context.today().withDayOfMonth(1);
            var until = month.isBefore(end) ? month : end;
            if (!until.isAfter(begin)) {
                return BigDecimal.ZERO;
            }
            var days = ChronoUnit.DAYS.between(begin, until);
            var paused = context.project().pauses().daysWithin(begin, until, context.region());
            return amount.multiply(months(begin, until))
                    .multiply(BigDecimal.valueOf(days - paused))
                    .divide(months(begin, end).multiply(BigDecimal.valueOf(days)), 2, RoundingMode.DOWN);
        }

        // By months and not by days, as 序时进度 is: February counts as much as March.
        private static BigDecimal months(LocalDate begin, LocalDate end) {
            var months = BigDecimal.ZERO;
            for (var from = begin; from.isBefore(end); ) {
                var next = from.withDayOfMonth(1).plusMonths(1);
                var until = next.isBefore(end) ? next : end;
                months = months.add(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until))
                        .divide(BigDecimal.valueOf(from.lengthOfMonth()), 12, RoundingMode.HALF_UP));
                from = until;
            }
            return months;
        }

        private static LocalDate lastMonthEnd(RuleContext context) {
            return context.today().withDayOfMonth(1).minusDays(1);
        }

        private static LocalDate newYear(RuleContext context) {
            return context.today().withDayOfYear(1);
        }
    }
}
