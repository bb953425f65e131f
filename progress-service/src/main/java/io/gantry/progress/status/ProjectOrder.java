package io.gantry.progress.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In what order projects are listed; among equals by their ids. Each order has a key, a text by which a store can sort and go
 * on: the smaller comes first.
 */
public enum ProjectOrder {
    /** By their ids. */
    CODE(project -> ""),

    /** What is late, then what runs, then what has not begun, then what is done; of these what has most open delays. */
    WORST(project -> rank(project.lamp()) + fewerLater(project.delays().open()) + gap(project)),

    /** The largest lag behind the plan, in points, first. */
    GAP(ProjectOrder::gap),

    /** Those without a report, then those whose last report is the oldest. */
    SILENT(project -> padded(
            project.lastReportAt() == null
                    ? 0
                    : Math.max(0, project.lastReportAt().toEpochMilli()))),

    /** The largest total investment first. */
    INVESTMENT(ProjectOrder::investment),

    /** The earliest required finish first. */
    FINISH(project -> project.requiredFinish().toString()),

    /** The earliest stage first. */
    STAGE(project -> padded(project.stage().ordinal())),

    /** By the codes of the responsible units. */
    UNIT(ProjectSummary::responsibleUnit);

    private static final List<Lamp> WORST_FIRST = List.of(Lamp.RED, Lamp.YELLOW, Lamp.GREEN, Lamp.GREY, Lamp.BLUE);
    private static final int MOST_DELAYS = 100_000;
    private static final int MOST_HUNDREDTHS = 10_000;
    private static final int DIGITS = 18;
    // Beyond what the registry takes, so that what is left is never negative.
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(DIGITS - 1);

    private final Function<ProjectSummary, String> key;

    ProjectOrder(Function<ProjectSummary, String> key) {
        this.key = key;
    }

    String key(ProjectSummary project) {
        return key.apply(project);
    }

    /** The key of a registered project. */
    public String key(ProjectStatus status) {
        return key.apply(Objects.requireNonNull(status.summary()));
    }

    /** The keys of a project for all orders but that by ids, by their names. */
    static Map<String, String> keys(ProjectSummary project) {
        var keys = new TreeMap<String, String>();
        Stream.of(values()).filter(order -> order != CODE).forEach(order -> keys.put(order.name(), order.key(project)));
        return keys;
    }

    private static String rank(Lamp lamp) {
        return String.valueOf(WORST_FIRST.indexOf(lamp));
    }

    private static String fewerLater(int delays) {
        return padded(Math.max(0, MOST_DELAYS - delays));
    }

    private static String gap(ProjectSummary project) {
        var points =
                project.plannedPercent().subtract(project.percentComplete()).movePointRight(2);
        return padded(MOST_HUNDREDTHS - points.intValue());
    }

    private static String investment(ProjectSummary project) {
        return padded(MOST_MONEY
                .subtract(project.totalInvestment())
                .max(BigDecimal.ZERO)
                .longValue());
    }

    private static String padded(long number) {
        var digits = String.valueOf(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
