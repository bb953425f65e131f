package io.gantry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Standing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ProjectListTests {

    private final Portfolio portfolio = new PortfolioPlanner(
                    133, LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"), "http://127.0.0.1/")
            .plan();

    @Test
    void hasALineForEachProjectBelowItsHeadings() {
        var list = new String(ProjectList.of(portfolio.stories(), Standing.ONBOARDING), StandardCharsets.UTF_8);

        assertThat(list.lines()).hasSize(1 + portfolio.stories().size());
        assertThat(list.lines().findFirst().orElseThrow()).startsWith("\"项目编号\",\"项目名称\"");
        // A name with commas stays one cell.
        assertThat(list)
                .contains(",\"Industrial park roads, phase one\",\"INFRASTRUCTURE\",\"\",")
                .doesNotContain("null");
        assertThat(list.lines().skip(1))
                .allSatisfy(line -> assertThat(line).startsWith("\"GX-2026-").endsWith(",\"ONBOARDING\""));
    }
}
