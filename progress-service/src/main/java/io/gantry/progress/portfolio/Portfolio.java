package io.gantry.progress.portfolio;

import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.progress.status.Lamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * All projects that a reader sees together. Percentages are means over the projects, weighted by total investment (plain
 * means where no project has any); money is in yuan. Withdrawn projects are counted, and left out of means and sums;
 * doubted reports are left out of all.
 *
 * @param lamps projects by lamp, every lamp named
 * @param stages projects by stage, every stage named
 * @param standings projects by standing, every standing named
 * @param openDelays standing delays by rule
 * @param openDelaysByUnit standing delays by code of the responsible unit and of the level
 * @param kinds what the projects are, so that one can select by it
 * @param doubted reports that are doubted
 */
record Portfolio(
        Instant asOf,
        int projects,
        Map<Lamp, Long> lamps,
        Map<Stage, Long> stages,
        Map<Standing, Long> standings,
        Map<String, Long> openDelays,
        Map<String, Map<String, Long>> openDelaysByUnit,
        long doubted,
        BigDecimal percentComplete,
        BigDecimal plannedPercent,
        BigDecimal investmentToDate,
        BigDecimal annualInvestment,
        BigDecimal totalInvestment,
        Kinds kinds) {

    /** The values that occur, in the order of their texts. */
    record Kinds(Set<String> classifications, Set<String> industryChains, Set<String> tiers) {}
}
