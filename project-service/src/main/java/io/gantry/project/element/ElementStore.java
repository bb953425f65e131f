package io.gantry.project.element;

import io.gantry.access.Scope;
import io.gantry.project.register.Change;
import io.gantry.project.register.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the elements of all projects, each with the events that are not published yet. */
interface ElementStore {

    /**
     * A place in lists, which have an order and, of what is equal in it, that of the ids.
     *
     * @param key where the element stands in the order, see {@link ElementOrder#key}
     */
    record Place(String key, String id) {}

    /**
     * Saves an element and the event of its change, in one write.
     *
     * @return false if the element already has the revision that this change would make; nothing is saved then
     */
    boolean save(Change<RegisteredElement> change);

    /** Says who sees an element, which is no change of it. */
    void hold(RegisteredElement element, Holder holder);

    Optional<RegisteredElement> find(String projectId, String id);

    /** At most {@code limit} elements of a project behind {@code after}, by their latest day to apply. */
    List<RegisteredElement> ofProject(String projectId, @Nullable Place after, int limit);

    /** All elements of some projects. */
    List<RegisteredElement> ofProjects(Collection<String> projectIds);

    /** At most {@code limit} of all elements, behind the one with the id {@code after}, in the order of their ids. */
    List<RegisteredElement> all(@Nullable String after, int limit);

    /** At most {@code limit} elements of projects of {@code scope} behind {@code after}. */
    List<RegisteredElement> list(
            ElementFilter filter, LocalDate today, ElementSort sort, @Nullable Place after, int limit, Scope scope);

    /** At most {@code limit} changes of an element before {@code revision}, the latest first. */
    List<Recorded> history(String projectId, String id, long revision, int limit);

    /** Stands for no day, so that what has none comes last, and nothing is before it. */
    LocalDate LAST = LocalDate.of(9999, 12, 31);
}
