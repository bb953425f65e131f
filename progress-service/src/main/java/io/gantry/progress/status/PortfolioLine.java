package io.gantry.progress.status;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.YearClass;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project adds to the portfolio; the components are those of {@link ProjectSummary}.
 *
 * @param delays how many stand, by rule, kind of subject, unit and level
 */
public record PortfolioLine(
        Lamp lamp,
        Stage stage,
        Standing standing,
        BigDecimal percentComplete,
        BigDecimal plannedPercent,
        @Nullable BigDecimal investmentToDate,
        BigDecimal annualInvestment,
        BigDecimal totalInvestment,
        String classification,
        @Nullable String industryChain,
        String tier,
        @Nullable YearClass yearClass,
        List<OpenDelays.Count> delays) {

    public PortfolioLine {
        delays = List.copyOf(delays);
    }

    /** The line of a registered project; null while it is not registered. */
    static @Nullable PortfolioLine of(ProjectStatus status) {
        var summary = ProjectSummary.of(status);
        return summary == null
                ? null
                : new PortfolioLine(
                        summary.lamp(),
                        summary.stage(),
                        summary.standing(),
                        summary.percentComplete(),
                        summary.plannedPercent(),
                        summary.investmentToDate(),
                        summary.annualInvestment(),
                        summary.totalInvestment(),
                        summary.classification(),
                        summary.industryChain(),
                        summary.tier(),
                        summary.yearClass(),
                        status.delays().counts());
    }
}
