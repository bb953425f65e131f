package io.gantry.project.project;

import io.gantry.project.register.Change;
import io.gantry.project.register.PageQuery;
import java.util.List;
import java.util.Optional;

/** Keeps the projects, each with the events that are not published yet. */
interface ProjectStore {

    /**
     * Saves a project and the event of its change in one write.
     *
     * @return false if the project already has the revision that this change would make; nothing is saved then
     */
    boolean save(Change<RegisteredProject> change);

    Optional<RegisteredProject> find(String id);

    /** Projects in the order of their ids, one more than the page holds if there are more. Plans are not loaded. */
    List<ProjectEntry> list(ProjectFilter filter, PageQuery query);
}
