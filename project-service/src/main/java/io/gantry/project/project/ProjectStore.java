package io.gantry.project.project;

import io.gantry.access.Scope;
import io.gantry.project.register.Change;
import io.gantry.project.register.PageQuery;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the projects, each with the events that are not published yet. Concerned with a project is who leads it, answers
 * for it or for a part of its plan, or reports on it.
 */
interface ProjectStore {

    /**
     * Saves a project and the event of its change in one write.
     *
     * @return false if the project already has the revision that this change would make; nothing is saved then
     */
    boolean save(Change<RegisteredProject> change);

    /** The project, if {@code scope} is concerned with it. */
    Optional<RegisteredProject> find(String id, Scope scope);

    /**
     * Projects that {@code scope} is concerned with, in the order of their ids, one more than the page holds if there
     * are more. Plans are not loaded.
     */
    List<ProjectEntry> list(ProjectFilter filter, PageQuery query, Scope scope);
}
