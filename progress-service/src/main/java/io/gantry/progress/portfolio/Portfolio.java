package io.gantry.progress.portfolio;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.gantry.event.Stage;
import io.gantry.progress.status.Lamp;
import io.gantry.progress.status.ProjectSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All projects that a reader sees together. Percentages are means over the projects, weighted by total investment; money is in yuan.
 *
 * @param lamps projects by lamp, every lamp named
 * @param stages projects by stage, every stage named
 * @param openDelays standing delays by rule
 */
record Portfolio(
        Instant asOf,
        int projects,
        Map<Lamp, Long> lamps,
        Map<Stage, Long> stages,
        Map<String, Long> openDelays,
        BigDecimal percentComplete,
        BigDecimal plannedPercent,
        BigDecimal investmentToDate,
        BigDecimal annualInvestment,
        BigDecimal totalInvestment) {

    static Portfolio of(Collection<ProjectSummary> projects, Instant asOf) {
        return new Portfolio(
                asOf,
                projects.size(),
                counts(projects, Lamp.class, ProjectSummary::lamp),
                counts(projects, Stage.class, ProjectSummary::stage),
                new TreeMap<>(projects.stream()
                        .flatMap(project -> project.openDelays().stream())
                        .collect(groupingBy(ProjectSummary.OpenDelay::rule, counting()))),
                mean(projects, ProjectSummary::percentComplete),
                mean(projects, ProjectSummary::plannedPercent),
                sum(projects, project -> Objects.requireNonNullElse(project.investmentToDate(), BigDecimal.ZERO)),
                sum(projects, ProjectSummary::annualInvestment),
                sum(projects, ProjectSummary::totalInvestment));
    }

    private static <E extends Enum<E>> Map<E, Long> counts(
            Collection<ProjectSummary> projects, Class<E> type, Function<ProjectSummary, E> of) {
        var counts = new EnumMap<E, Long>(type);
        for (E each : type.getEnumConstants()) {
            counts.put(each, 0L);
        }
        counts.putAll(projects.stream().collect(groupingBy(of, counting())));
        return counts;
    }

    private static BigDecimal sum(Collection<ProjectSummary> projects, Function<ProjectSummary, BigDecimal> amount) {
        return projects.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(Collection<ProjectSummary> projects, Function<ProjectSummary, BigDecimal> percent) {
        var weights = sum(projects, ProjectSummary::totalInvestment);
        return weights.signum() == 0
                ? BigDecimal.ZERO
                : sum(projects, project -> project.totalInvestment().multiply(percent.apply(project)))
                        .divide(weights, 2, RoundingMode.HALF_UP);
    }
}
