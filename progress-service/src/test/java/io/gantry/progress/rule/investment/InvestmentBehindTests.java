package io.gantry.progress.rule.investment;

import static io.gantry.progress.rule.Case.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Level;
import io.gantry.event.YearTarget;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.Pauses;
import io.gantry.progress.rule.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan for 2025 to 2027 of 36 million in all, 12 million of them this year: one million each month. */
class InvestmentBehindTests {

    private final InvestmentBehind rule = new InvestmentBehind();
    private final Case given =
            new Case().planned(Case.activity("A010", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31), "1"));

    InvestmentBehindTests() {
        given.annual = new BigDecimal("12000000");
        given.total = new BigDecimal("36000000");
        given.investmentAtYearStart = new BigDecimal("5000000");
    }

    @Test
    void anyShortfallIsYellowAndMoreThanHalfIsRed() {
        // By the end of March 3 million are planned, on top of the 5 million of last year.
        assertThat(found("8000000.00", "2026-04-15T00:00:00")).isEmpty();
        assertThat(level("7999999.99", "2026-04-15T00:00:00")).isEqualTo(Level.YELLOW);
        assertThat(level("6500000.00", "2026-04-15T00:00:00")).isEqualTo(Level.YELLOW);
        assertThat(level("6499999.99", "2026-04-15T00:00:00")).isEqualTo(Level.RED);
    }

    @Test
    void theYearIsJudgedByTheEndOfLastMonth() {
        assertThat(found("5000000", "2026-01-31T23:59:59")).isEmpty();

        assertThat(found("5000000", "2026-02-01T00:00:00").orElseThrow().evidence())
                .containsEntry("basis", "annual-linear")
                .containsEntry("monthEnd", LocalDate.of(2026, 1, 31))
                .containsEntry("plannedToDate", new BigDecimal("1000000.00"))
                .containsEntry("percentBehind", new BigDecimal("100.000000"));
    }

    @Test
    void makingItGoodWithinTheMonthCounts() {
        assertThat(found("7000000", "2026-04-02T00:00:00")).isPresent();
        assertThat(found("8000000", "2026-04-20T00:00:00")).isEmpty();
    }

    @Test
    void aProjectThatBeganThisYearBeganWithNothing() {
        given.investmentAtYearStart = null;
        given.planned(Case.activity("A010", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30), "1"));

        assertThat(found("0", "2026-07-31T00:00:00")).isEmpty();
        assertThat(found("1000000", "2026-08-10T00:00:00").orElseThrow().evidence())
                .containsEntry("plannedToDate", new BigDecimal("2000000.00"))
                .containsEntry("percentBehind", new BigDecimal("50.000000"));
    }

    @Test
    void theTotalIsTheBasisWhereItIsNotKnownWhatHadBeenSpentBefore() {
        given.investmentAtYearStart = null;

        // 15 of 36 months.
        assertThat(found("15000000", "2026-04-15T00:00:00")).isEmpty();
        assertThat(found("7500000", "2026-04-15T00:00:00").orElseThrow()).satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.YELLOW);
            assertThat(found.evidence())
                    .containsEntry("basis", "total-linear")
                    .containsEntry("plannedToDate", new BigDecimal("15000000.00"));
            assertThat(rule.descriptor().summary(found, Case.SHANGHAI).en())
                    .isEqualTo("Planned in all to 2026-03-31: 15,000,000 yuan (the total spread evenly over the plan);"
                            + " invested: 7,500,000 yuan, 50% below.");
        });
        assertThat(level("7499999.99", "2026-04-15T00:00:00")).isEqualTo(Level.RED);
    }

    @Test
    void theMonthsOfTheTargetAreTheBasisWhereTheyAreGiven() {
        given.targets.add(target("12000000", months(0, 0, 1_000_000, 2_000_000)));

        // Even, 3 million were planned by the end of March, and 4 million by the end of April.
        assertThat(found("6000000", "2026-04-15T00:00:00")).isEmpty();
        assertThat(found("5500000", "2026-04-15T00:00:00").orElseThrow()).satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.YELLOW);
            assertThat(found.evidence())
                    .containsEntry("basis", "annual-given")
                    .containsEntry("plannedToDate", new BigDecimal("1000000.00"))
                    .containsEntry("percentBehind", new BigDecimal("50.000000"));
            assertThat(rule.descriptor().summary(found, Case.SHANGHAI).en())
                    .isEqualTo("Planned for this year to 2026-03-31: 1,000,000 yuan (by the months of its target);"
                            + " invested: 500,000 yuan, 50% below.");
        });
        assertThat(found("7999999.99", "2026-05-01T00:00:00")).isPresent();
        assertThat(found("8000000", "2026-05-01T00:00:00")).isEmpty();
    }

    @Test
    void pausedDaysAreNotPlannedForInGivenMonthsEither() {
        given.targets.add(target("12000000", months(0, 0, 1_000_000, 2_000_000)));
        // 15 of 30 days of April.
        given.pauses = new Pauses(List.of(new Span(at("2026-04-01T00:00:00"), at("2026-04-16T00:00:00"))));

        assertThat(found("7000000", "2026-05-01T00:00:00")).isEmpty();
        assertThat(found("6999999.99", "2026-05-01T00:00:00")).isPresent();
    }

    @Test
    void aTargetWithoutMonthsIsEvenAndOfAnotherYearIsNone() {
        given.targets.add(target("24000000", null));
        given.targets.add(new YearTarget(2025, BigDecimal.ONE, null, null, null));

        assertThat(found("11000000", "2026-04-15T00:00:00")).isEmpty();
        assertThat(found("10999999.99", "2026-04-15T00:00:00").orElseThrow().evidence())
                .containsEntry("basis", "annual-linear")
                .containsEntry("plannedToDate", new BigDecimal("6000000.00"));
    }

    private static YearTarget target(String investment, @Nullable List<BigDecimal> months) {
        return new YearTarget(2026, new BigDecimal(investment), months, null, null);
    }

    private static List<BigDecimal> months(long... first) {
        var months = new ArrayList<BigDecimal>();
        for (int month = 0; month < 12; month++) {
            months.add(BigDecimal.valueOf(month < first.length ? first[month] : 0));
        }
        return months;
    }

    @Test
    void projectsOfLessThanTenMillionAYearAreNotJudged() {
        given.annual = new BigDecimal("9999999.99");
        assertThat(found("5000000", "2026-04-15T00:00:00")).isEmpty();

        given.annual = new BigDecimal("10000000");
        assertThat(found("5000000", "2026-04-15T00:00:00")).isPresent();
    }

    @Test
    void silenceIsNotZero() {
        assertThat(rule.finding(given.on("2026-04-15T00:00:00").about(rule))).isEmpty();
    }

    @Test
    void pausedDaysAreNotPlannedFor() {
        given.pauses = new Pauses(List.of(new Span(at("2026-01-01T00:00:00"), at("2026-02-15T00:00:00"))));

        // 45 of the 90 days to the end of March.
        assertThat(found("6500000", "2026-04-15T00:00:00")).isEmpty();
        assertThat(found("6499999.99", "2026-04-15T00:00:00")).isPresent();
    }

    @Test
    void aYearAfterThePlannedFinishIsJudgedAsAWhole() {
        given.planned(Case.activity("A010", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "1"));

        assertThat(found("8000000", "2026-04-15T00:00:00")).isEmpty();
        assertThat(found("7999999", "2026-04-15T00:00:00")).isPresent();
    }

    @Test
    void theNextChangeIsTheFirstOfNextMonth() {
        given.investment = BigDecimal.ONE;

        assertThat(rule.nextChange(given.on("2026-04-15T10:00:00").about(rule))).contains(at("2026-05-01T00:00:00"));
        assertThat(rule.nextChange(given.on("2026-12-31T10:00:00").about(rule))).contains(at("2027-01-01T00:00:00"));
    }

    private Optional<Finding> found(String investment, String local) {
        given.investment = new BigDecimal(investment);
        return rule.finding(given.on(local).about(rule));
    }

    private Level level(String investment, String local) {
        return found(investment, local).orElseThrow().level();
    }
}
