package io.gantry.progress.portfolio;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Subject;
import io.gantry.progress.status.Lamp;
import io.gantry.progress.status.PortfolioLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums up projects one by one, so that no more than one of them is held at a time. */
final class Sum {

    private final Map<Lamp, Long> lamps = none(Lamp.class);
    private final Map<Stage, Long> stages = none(Stage.class);
    private final Map<Standing, Long> standings = none(Standing.class);
    private final Map<String, Long> openDelays = new TreeMap<>();
    private final Map<String, Map<String, Long>> openDelaysByUnit = new TreeMap<>();
    private final Set<String> classifications = new TreeSet<>();
    private final Set<String> industryChains = new TreeSet<>();
    private final Set<String> tiers = new TreeSet<>();
    private final Mean percentComplete = new Mean();
    private final Mean plannedPercent = new Mean();
    private BigDecimal investmentToDate = BigDecimal.ZERO;
    private BigDecimal annualInvestment = BigDecimal.ZERO;
    private BigDecimal totalInvestment = BigDecimal.ZERO;
    private int projects;
    private long doubted;

    private static <E extends Enum<E>> Map<E, Long> none(Class<E> type) {
        var counts = new EnumMap<E, Long>(type);
        for (E each : type.getEnumConstants()) {
            counts.put(each, 0L);
        }
        return counts;
    }

    void add(PortfolioLine line) {
        projects++;
        lamps.merge(line.lamp(), 1L, Long::sum);
        stages.merge(line.stage(), 1L, Long::sum);
        standings.merge(line.standing(), 1L, Long::sum);
        classifications.add(line.classification());
        tiers.add(line.tier());
        if (line.industryChain() != null) {
            industryChains.add(line.industryChain());
        }
        for (var count : line.delays()) {
            openDelays.merge(count.rule(), (long) count.delays(), Long::sum);
            openDelaysByUnit
                    .computeIfAbsent(count.unit(), none -> new TreeMap<>())
                    .merge(count.level().code(), (long) count.delays(), Long::sum);
            doubted += count.kind().equals(Subject.REPORT) ? count.delays() : 0;
        }
        if (line.standing() != Standing.WITHDRAWN) {
            percentComplete.add(line.percentComplete(), line.totalInvestment());
            plannedPercent.add(line.plannedPercent(), line.totalInvestment());
            investmentToDate =
                    investmentToDate.add(Objects.requireNonNullElse(line.investmentToDate(), BigDecimal.ZERO));
            annualInvestment = annualInvestment.add(line.annualInvestment());
            totalInvestment = totalInvestment.add(line.totalInvestment());
        }
    }

    Portfolio asOf(Instant time) {
        return new Portfolio(
                time,
                projects,
                lamps,
                stages,
                standings,
                openDelays,
                openDelaysByUnit,
                doubted,
                percentComplete.value(),
                plannedPercent.value(),
                investmentToDate,
                annualInvestment,
                totalInvestment,
                new Portfolio.Kinds(classifications, industryChains, tiers));
    }
}
