package io.gantry.progress.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A benchmark, run by hand: see benchmarks/README.md. */
@EnabledIfSystemProperty(named = "gantry.benchmark", matches = "true")
class ReportCostTests {

    @Test
    void aReportCostsTheSameInAPlanOfTenThousandActivitiesAsInOneOfTen() {
        var costs = ReportCost.of(10, 1_000, 10_000);

        System.out.printf(
                "µs of CPU for a report: plan of 10: %.0f, of 1,000: %.0f, of 10,000: %.0f%n",
                costs[0], costs[1], costs[2]);
        assertThat(costs[1]).isLessThan(costs[0] * 1.3);
        assertThat(costs[2]).isLessThan(costs[0] * 1.3);
    }
}
