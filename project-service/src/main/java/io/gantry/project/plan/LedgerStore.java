package io.gantry.project.plan;

import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.plan.ledger.DatedActivity;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.ledger.Slip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How planned dates have moved, and against what. Entries of the ledger and original baselines come with the revisions that
 * {@link PlanStore} saves, with each all of them or none; here they are only read.
 */
interface LedgerStore {

    /**
     * An activity that a revision has given to another unit, or with which it came.
     *
     * @param at when that was
     * @param unit absent: to none of its own
     */
    record HandedOver(Instant at, @Nullable String unit) {}

    /** A place in the ledger, which has the latest revision first. */
    record Place(long revision, String activity) {}

    /**
     * At most {@code limit} entries behind {@code after}, the latest first.
     *
     * @param activity only those of this one; absent: of all
     */
    List<Slip> slips(String projectId, @Nullable String activity, @Nullable Place after, int limit);

    long count(String projectId);

    /** At most {@code limit} of all activities that are in the plan or were, behind {@code after}, in the order of their ids. */
    List<DatedActivity> activities(String projectId, @Nullable String after, int limit);

    /** Those of {@code ids} that are in the plan or were, by id. */
    Map<String, DatedActivity> activities(String projectId, Collection<String> ids);

    /** Who was to do each of {@code ids}, by id, in the order of time; of times that leave it with the same unit, the first. */
    Map<String, List<HandedOver>> handedOver(String projectId, Set<String> ids);

    /** The last finish of the first plan; empty before that. */
    Optional<LocalDate> originalFinish(String projectId);

    /** The baselines that were added, in their order. */
    List<Baseline> baselines(String projectId);

    /**
     * Freezes the plan as a baseline.
     *
     * @return false if the plan is not at the baseline's revision, or another one has its number; nothing is saved then
     */
    boolean add(String projectId, Baseline baseline);

    /** At most {@code limit} activities of a baseline that was added, behind {@code after}, in the order of their ids. */
    Map<String, PlannedDates> dates(String projectId, Baseline baseline, @Nullable String after, int limit);
}
