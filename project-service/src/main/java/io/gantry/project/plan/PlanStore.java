package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.network.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the plans of registered projects, each with the events that are not published yet. */
interface PlanStore {

    /**
     * Saves a revision and its events. Whatever happens meanwhile, either all of it is saved or nothing.
     *
     * @return false if the plan is not at the revision before; nothing is saved then
     * @throws io.gantry.project.register.BacklogException if too many revisions of this plan are unpublished
     */
    boolean save(PlanRevision revision);

    /** The head of a project's plan; that of none if there is none, or no such project. */
    PlanHead head(String projectId);

    /** At most {@code limit} activities behind {@code after} in the order in which they are shown. */
    List<Activity> activities(String projectId, @Nullable PlanPlace after, int limit);

    /** Those activities of {@code ids} that are in the plan. */
    List<Activity> activities(String projectId, Collection<String> ids);

    /** The network of a plan: all its activities, without what a network has not. */
    List<Node> network(String projectId);

    /** Those of {@code ids} that are in the plan or were once. */
    Set<String> known(String projectId, Collection<String> ids);

    /** The dates with which those of {@code ids} went that are out of the plan and were in it. */
    Map<String, PlannedDates> former(String projectId, Collection<String> ids);

    /** When each activity came back that was taken out of the plan and put back; of several times the last. */
    Map<String, Instant> returned(String projectId);

    /** The first start in the plan, leaving out the activities {@code without}. */
    Optional<LocalDate> firstStart(String projectId, Set<String> without);

    /** The last finish in the plan, leaving out the activities {@code without}. */
    Optional<LocalDate> lastFinish(String projectId, Set<String> without);

    /** At most {@code limit} revisions of a plan before {@code revision}, the latest first. */
    List<PlanEntry> history(String projectId, long revision, int limit);
}
