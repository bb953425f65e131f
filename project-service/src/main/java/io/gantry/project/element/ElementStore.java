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

    /** A place in lists, which are ordered by the latest day to apply, and then by id; without that day come last. */
    record Place(LocalDate due, String id) {}

    /**
     * Saves an element and the event of its change, in one write.
     *
     * @return false if the element already has the revision that this change would make; nothing is saved then
     */
    boolean save(Change<RegisteredElement> change);

    /** Says who sees an element, which is no change of it. */
    void hold(RegisteredElement element, Holder holder);

    Optional<RegisteredElement> find(String projectId, String id);

    /** At most {@code limit} elements of a project behind {@code after}. */
    List<RegisteredElement> ofProject(String projectId, @Nullable Place after, int limit);

    /** All elements of some projects. */
    List<RegisteredElement> ofProjects(Collection<String> projectIds);

    /** At most {@code limit} of all elements, behind the one with the id {@code after}, in the order of their ids. */
    List<RegisteredElement> all(@Nullable String after, int limit);

    /** At most {@code limit} elements of projects of {@code scope} behind {@code after}. */
    List<RegisteredElement> list(ElementFilter filter, LocalDate today, @Nullable Place after, int limit, Scope scope);

    /** At most {@code limit} changes of an element before {@code revision}, the latest first. */
    List<Recorded> history(String projectId, String id, long revision, int limit);

    /** Where an element stands in lists. */
    static Place placeOf(RegisteredElement element) {
        var due = element.days().latestApplyBy();
        return new Place(due == null ? LAST : due, element.id());
    }

    /** Stands for no day, so that what has none comes last, and nothing is before it. */
    LocalDate LAST = LocalDate.of(9999, 12, 31);
}
