package io.gantry.project.project;

import java.util.List;

/** What of a project's plan is not complete. */
@FunctionalInterface
public interface OpenWork {

    /** Ids of the activities on which nothing complete has been reported, in the order of the plan; milestones as well. */
    List<String> open(String projectId);
}
