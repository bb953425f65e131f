package io.gantry.standalone.demo;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the work that a project of some class takes.
 *
 * @param appliesTo a classification, {@code *} for every project, {@code B} for every building of one
 * @param from thousandths of the project's time
 * @param to equal to {@code from} for a milestone
 * @param unit the unit that answers for it; absent for the project's responsible unit
 */
record WorkTemplate(
        String appliesTo,
        int from,
        int to,
        BigDecimal weight,
        @Nullable String unit,
        Names names) {

    private static final String EVERY_PROJECT = "*";
    private static final String EVERY_BUILDING = "B";

    private static final List<WorkTemplate> ALL =
            Table.read("work.txt").stream().map(WorkTemplate::of).toList();

    static List<WorkTemplate> all() {
        return ALL;
    }

    private static WorkTemplate of(List<String> cells) {
        var times = cells.get(1).split(" ");
        return new WorkTemplate(
                cells.get(0),
                Integer.parseInt(times[0]),
                Integer.parseInt(times[1]),
                new BigDecimal(cells.get(2)),
                cells.get(3).equals("-") ? null : cells.get(3),
                new Names(cells.get(4), cells.get(5)));
    }

    boolean appliesTo(String classification) {
        return appliesTo.equals(EVERY_PROJECT) || appliesTo.equals(classification);
    }

    boolean isPerBuilding() {
        return appliesTo.equals(EVERY_BUILDING);
    }

    /** The line for one building. */
    WorkTemplate forBuilding(Names building) {
        return new WorkTemplate(
                EVERY_PROJECT,
                from,
                to,
                weight,
                unit,
                new Names(
                        names.zh().formatted(building.zh()),
                        String.valueOf(names.en()).formatted(building.en())));
    }

    Activity activity(int number, LocalDate projectStart, int projectDays) {
        return new Activity(
                "A%03d".formatted(10 * number),
                10 * number,
                names,
                from == to,
                projectStart.plusDays((long) projectDays * from / 1000),
                projectStart.plusDays((long) projectDays * to / 1000),
                weight,
                unit);
    }
}
