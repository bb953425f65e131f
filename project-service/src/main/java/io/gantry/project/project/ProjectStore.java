package io.gantry.project.project;

import io.gantry.access.Scope;
import io.gantry.event.Names;
import io.gantry.http.page.PageQuery;
import io.gantry.project.register.Change;
import io.gantry.project.register.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the projects, each with the events that are not published yet. A project concerns its lead, responsible and
 * field unit, and the responsible units of the activities in its plan.
 */
interface ProjectStore {

    /**
     * Saves a project and the event of its change in one write.
     *
     * @return false if the project already has the revision that this change would make, or if a new project's id looks
     *     like that of another one; nothing is saved then
     */
    boolean save(Change<RegisteredProject> change);

    /** The project, if it concerns {@code scope}. */
    Optional<RegisteredProject> find(String id, Scope scope);

    /**
     * Projects that concern {@code scope}, in the order of their ids, one more than the page holds if there are more.
     * Plans are not loaded.
     */
    List<RegisteredProject> list(ProjectFilter filter, PageQuery query, Scope scope);

    /** The names of those of {@code ids} that concern {@code scope}. */
    Map<String, Names> names(Collection<String> ids, Scope scope);

    /** Those of {@code ids} that concern {@code scope}, in no particular order. */
    List<RegisteredProject> find(Collection<String> ids, Scope scope);

    /** For each of {@code ids} the id of the project, whomever it concerns, that has it or one that looks like it. */
    Map<String, String> alike(Collection<String> ids);

    /**
     * Saves many projects, each with the event of its change in one write of its own, as {@link #save} does.
     *
     * @return the ids of those that were not saved
     */
    Set<String> saveAll(List<Change<RegisteredProject>> changes);

    /** All units that are named by projects that concern {@code scope}. */
    Set<String> units(Scope scope);

    /** At most {@code limit} changes of a project before {@code revision}, the latest first. */
    List<Recorded> history(String id, long revision, int limit);
}
