package io.gantry.progress.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Level;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Subject;
import io.gantry.progress.status.Lamp;
import io.gantry.progress.status.OpenDelays.Count;
import io.gantry.progress.status.PortfolioLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SumTests {

    @Test
    void meansAreWeightedByInvestment() {
        var portfolio = sum(line("50", "100", null), line("100", "300", null));

        assertThat(portfolio.percentComplete()).isEqualByComparingTo("87.5");
        assertThat(portfolio.totalInvestment()).isEqualByComparingTo("400");
    }

    @Test
    void projectsWithoutMoneyHaveAPlainMean() {
        assertThat(sum(line("50", "0", null)).percentComplete()).isEqualByComparingTo("50");
        assertThat(sum(line("50", "0", null), line("100", "0", null)).percentComplete())
                .isEqualByComparingTo("75");
    }

    @Test
    void aHundredPercentIsEverythingAndZeroIsNothing() {
        assertThat(sum(line("100", "99999999", null), line("0", "1", null)).percentComplete())
                .isEqualByComparingTo("99.99");
        assertThat(sum(line("0.01", "1", null), line("0", "99999999", null)).percentComplete())
                .isEqualByComparingTo("0.01");
        assertThat(sum(line("100", "1", null), line("100", "2", null)).percentComplete())
                .isEqualByComparingTo("100");
        assertThat(sum().percentComplete()).isEqualByComparingTo("0");
    }

    @Test
    void amountsAreExact() {
        assertThat(sum(line("0", "1", "999999999999999.99"), line("0", "1", "0.01"))
                        .investmentToDate())
                .isEqualByComparingTo("1000000000000000.00");
    }

    @Test
    void aWithdrawnProjectIsCountedAndLeftOutOfTheSums() {
        var withdrawn = new PortfolioLine(
                Lamp.GREY,
                Stage.STARTED,
                Standing.WITHDRAWN,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                "INDUSTRY",
                "智能制造",
                "10BN",
                null,
                List.of());

        var sum = new Sum();
        sum.add(withdrawn);
        sum.add(line("50", "100", null));
        var portfolio = sum.asOf(Instant.EPOCH);

        assertThat(portfolio.projects()).isEqualTo(2);
        assertThat(portfolio.standings()).containsEntry(Standing.WITHDRAWN, 1L);
        assertThat(portfolio.totalInvestment()).isEqualByComparingTo("100");
        assertThat(portfolio.percentComplete()).isEqualByComparingTo("50");
    }

    @Test
    void delaysAndDoubtedReportsAreCounted() {
        var portfolio = sum(line("0", "1", null));

        assertThat(portfolio.openDelays()).containsEntry("report-doubted", 2L).containsEntry("activity-overdue", 3L);
        assertThat(portfolio.doubted()).isEqualTo(2);
        assertThat(portfolio.lamps()).containsEntry(Lamp.YELLOW, 1L).containsEntry(Lamp.RED, 0L);
    }

    private static Portfolio sum(PortfolioLine... lines) {
        var sum = new Sum();
        for (var line : lines) {
            sum.add(line);
        }
        return sum.asOf(Instant.EPOCH);
    }

    private static PortfolioLine line(String percent, String total, @Nullable String spent) {
        return new PortfolioLine(
                Lamp.YELLOW,
                Stage.STARTED,
                Standing.ACTIVE,
                new BigDecimal(percent),
                BigDecimal.TEN,
                spent == null ? null : new BigDecimal(spent),
                BigDecimal.ONE,
                new BigDecimal(total),
                "INDUSTRY",
                "智能制造",
                "10BN",
                null,
                List.of(
                        new Count("report-doubted", Subject.REPORT, "GX-GXJ", Level.YELLOW, 2),
                        new Count("activity-overdue", Subject.ACTIVITY, "GX-GXJ", Level.YELLOW, 3)));
    }
}
