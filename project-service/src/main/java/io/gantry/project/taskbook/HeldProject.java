package io.gantry.project.taskbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A project's year, and which unit answers for it in which month.
 *
 * @param holders the responsible unit on the last day of each month, which is charged with the month
 */
record HeldProject(String id, PlannedYear planned, List<String> holders) {

    HeldProject {
        holders = List.copyOf(holders);
    }

    /** What each unit is charged with, in weeks by the calendar that counts for it. */
    Map<String, Figures> byUnit(Function<String, Weeks> weeks) {
        var figures = new HashMap<String, Figures>();
        for (var unit : Set.copyOf(holders)) {
            figures.put(unit, Figures.of(months(Set.of(unit)), weeks.apply(unit)));
        }
        return figures;
    }

    /** The months with which one of {@code units} is charged; nothing in the others. */
    List<BigDecimal> months(Set<String> units) {
        var months = new ArrayList<BigDecimal>();
        for (int month = 0; month < holders.size(); month++) {
            months.add(units.contains(holders.get(month)) ? planned.months().get(month) : BigDecimal.ZERO);
        }
        return months;
    }

    boolean isHeldBy(Set<String> units) {
        return holders.stream().anyMatch(units::contains);
    }

    /** {@code month}, if one of {@code units} holds the project then; null otherwise. */
    @Nullable
    Integer within(@Nullable Integer month, Set<String> units) {
        return month != null && units.contains(holders.get(month - 1)) ? month : null;
    }
}
