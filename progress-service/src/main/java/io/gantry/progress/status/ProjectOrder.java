package io.gantry.progress.status;

import static io.gantry.http.page.Direction.ASC;
import static io.gantry.http.page.Direction.DESC;

import io.gantry.http.page.Direction;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what order projects are listed; among equals by their ids. Each order has a key, a text by which a store can sort and go
 * on: the smaller comes first. What is not known comes last.
 */
public enum ProjectOrder {
    /** By their ids. */
    CODE(ASC, project -> ""),

    /** By their Chinese names, as {@link OrderKeys#words} orders them. */
    NAME(ASC, project -> OrderKeys.words(project.names().zh())),

    /** What is late, then what runs, then what has not begun, then what is done; of these what has most open delays. */
    WORST(DESC, OrderKeys::worst),

    /** The largest lag behind the plan, in points, first. */
    GAP(DESC, OrderKeys::gap),

    /** What has most open delays first. */
    DELAYS(DESC, project -> OrderKeys.fewerLater(project.delays().open())),

    /** Those without a report, then those whose last report is the oldest. */
    SILENT(ASC, OrderKeys::silent),

    /** The largest total investment first. */
    INVESTMENT(DESC, OrderKeys::investment),

    /** The earliest required finish first. */
    FINISH(ASC, project -> project.requiredFinish().toString()),

    /** The earliest stage first. */
    STAGE(ASC, project -> OrderKeys.padded(project.stage().ordinal())),

    /** By the codes of the responsible units. */
    UNIT(ASC, ProjectSummary::responsibleUnit),

    CLASSIFICATION(ASC, project -> OrderKeys.words(project.classification())),

    CHAIN(ASC, project -> OrderKeys.words(project.industryChain())),

    /** The largest scale first; scales that are not known here come behind those that are. */
    TIER(DESC, project -> OrderKeys.tier(project.tier())),

    YEAR_CLASS(ASC, project -> OrderKeys.yearClass(project.yearClass())),

    TASK_FORCE(ASC, project -> OrderKeys.words(project.taskForce())),

    /** Flagship projects first. */
    FLAGSHIP(DESC, project -> OrderKeys.trueFirst(project.flagship())),

    /** What is in the statistics first. */
    IN_STATISTICS(DESC, project -> OrderKeys.trueFirst(project.inStatistics()));

    private final Direction direction;
    private final Function<ProjectSummary, String> key;

    ProjectOrder(Direction direction, Function<ProjectSummary, String> key) {
        this.direction = direction;
        this.key = key;
    }

    /** Sorted by this. @param wanted absent: in the direction that the order has by itself */
    public ProjectSort in(@Nullable Direction wanted) {
        return new ProjectSort(this, wanted != null && wanted != direction);
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
}
