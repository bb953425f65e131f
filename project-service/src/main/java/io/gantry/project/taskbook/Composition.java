package io.gantry.project.taskbook;

import io.gantry.project.taskbook.Gap.Check;
import io.gantry.project.taskbook.Weeks.Week;
import io.gantry.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a year's task books together from what units are ordered and what their projects plan. */
final class Composition {

    private static final int MONTHS = 12;

    private final List<Week> weeks;
    private final UnitTree tree;
    private final Map<String, UnitOrder> orders;
    private final List<HeldProject> projects;
    private final Map<String, Figures> own = new HashMap<>();
    private final Map<String, Figures> all = new HashMap<>();

    /**
     * @param orders by unit
     * @param weeksOf the weeks of the year by the calendar that counts for a unit
     */
    Composition(
            int year,
            UnitTree tree,
            Map<String, UnitOrder> orders,
            List<HeldProject> projects,
            Function<String, Weeks> weeksOf) {
        this.weeks = Weeks.weeksOf(year);
        this.tree = tree;
        this.orders = Map.copyOf(orders);
        this.projects = List.copyOf(projects);
        for (var project : projects) {
            project.byUnit(weeksOf).forEach((unit, figures) -> own.merge(unit, figures, Figures::plus));
        }
    }

    Line whole(String unit) {
        var order = orders.get(unit);
        return line(unit, UnitOrder::investment, Figures::year, order);
    }

    List<Line> months(String unit) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < MONTHS; i++) {
            int month = i;
            lines.add(line(
                    unit,
                    order -> order.month(month + 1),
                    figures -> figures.months().get(month),
                    orders.get(unit)));
        }
        return lines;
    }

    List<Line> weeks(String unit) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < weeks.size(); i++) {
            int week = i;
            lines.add(line(
                    unit,
                    order -> order.week(weeks.get(week).code()),
                    figures -> figures.weeks().get(week),
                    orders.get(unit)));
        }
        return lines;
    }

    /** All that does not add up in the task book of {@code unit}: of the year first, then by month, then by week. */
    List<Gap> gaps(String unit) {
        var order = orders.get(unit);
        if (order == null) {
            return List.of();
        }
        var gaps = new ArrayList<Gap>();
        add(whole(unit), null, null, gaps);
        addMonths(order, gaps);
        addCount(Check.STARTS, order.starts(), starts(unit).size(), gaps);
        addCount(Check.COMPLETIONS, order.completions(), completions(unit).size(), gaps);
        var months = months(unit);
        for (int i = 0; i < MONTHS; i++) {
            add(months.get(i), i + 1, null, gaps);
        }
        var lines = weeks(unit);
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), null, weeks.get(i).code(), gaps);
        }
        return gaps;
    }

    private static void add(Line line, @Nullable Integer month, @Nullable String week, List<Gap> gaps) {
        if (line.ordered() != null && isGap(line.shortOfProjects())) {
            gaps.add(Gap.of(Check.PROJECTS, month, week, line.ordered(), line.projects()));
        }
        if (line.ordered() != null && line.units() != null && isGap(line.shortOfUnits())) {
            gaps.add(Gap.of(Check.UNITS, month, week, line.ordered(), line.units()));
        }
    }

    private static void addMonths(UnitOrder order, List<Gap> gaps) {
        var sum = order.months().stream().map(UnitOrder.OfMonth::investment).reduce(BigDecimal.ZERO, BigDecimal::add);
        int differs = sum.compareTo(order.investment());
        if (differs > 0 || differs < 0 && order.months().size() == MONTHS) {
            gaps.add(Gap.of(Check.MONTHS, null, null, order.investment(), sum));
        }
    }

    private static void addCount(Check check, @Nullable Integer ordered, int named, List<Gap> gaps) {
        if (ordered != null && ordered != named) {
            gaps.add(Gap.of(check, null, null, BigDecimal.valueOf(ordered), BigDecimal.valueOf(named)));
        }
    }

    private static boolean isGap(@Nullable BigDecimal difference) {
        return difference != null && difference.signum() != 0;
    }

    /** The projects that are to start while {@code unit} or one below holds them. */
    List<HeldProject> starts(String unit) {
        var units = tree.within(unit);
        return projects.stream()
                .filter(project -> project.within(project.planned().startMonth(), units) != null)
                .toList();
    }

    /** The projects that are to be completed while {@code unit} or one below holds them. */
    List<HeldProject> completions(String unit) {
        var units = tree.within(unit);
        return projects.stream()
                .filter(project -> project.within(project.planned().completionMonth(), units) != null)
                .toList();
    }

    /** The projects that {@code unit} itself holds in a month of the year, and plans something with. */
    List<HeldProject> heldBy(String unit) {
        return projects.stream()
                .filter(project -> project.isHeldBy(Set.of(unit)))
                .toList();
    }

    private Line line(
            String unit,
            Function<UnitOrder, @Nullable BigDecimal> ordered,
            Function<Figures, BigDecimal> planned,
            @Nullable UnitOrder order) {
        var below = tree.childrenOf(unit);
        BigDecimal units = null;
        if (!below.isEmpty()) {
            units = planned.apply(ownOf(unit));
            for (var child : below) {
                var childOrder = orders.get(child);
                var wanted = childOrder == null ? null : ordered.apply(childOrder);
                units = units.add(wanted == null ? planned.apply(allOf(child)) : wanted);
            }
        }
        return Line.of(order == null ? null : ordered.apply(order), planned.apply(allOf(unit)), units);
    }

    private Figures ownOf(String unit) {
        return own.getOrDefault(unit, Figures.nothing(weeks.size()));
    }

    private Figures allOf(String unit) {
        var known = all.get(unit);
        if (known != null) {
            return known;
        }
        var sum = ownOf(unit);
        for (var child : tree.childrenOf(unit)) {
            sum = sum.plus(allOf(child));
        }
        all.put(unit, sum);
        return sum;
    }
}
