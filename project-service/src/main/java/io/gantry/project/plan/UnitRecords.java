package io.gantry.project.plan;

import io.gantry.project.plan.schedule.FinishedWork;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What units have finished, as it was first planned and as it was. */
interface UnitRecords {

    /** How many finished activities are looked at, those that finished last. */
    int MOST = 1_000;

    /**
     * What each of {@code units} has finished: activities, no milestones, for which it answers itself or because the project is
     * its. Units that have finished nothing are left out.
     */
    Map<String, List<FinishedWork>> of(Set<String> units);
}
