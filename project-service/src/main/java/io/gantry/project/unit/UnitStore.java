package io.gantry.project.unit;

import io.gantry.project.register.Change;
import io.gantry.project.register.PageQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the units, each with the events that are not published yet. */
interface UnitStore {

    /**
     * Saves a unit and the event of its change in one write.
     *
     * @return false if the unit already has the revision that this change would make; nothing is saved then
     */
    boolean save(Change<RegisteredUnit> change);

    Optional<RegisteredUnit> find(String code);

    /** Those of {@code codes} in the order of their codes, one more than the page holds if there are more. */
    List<RegisteredUnit> list(Set<String> codes, PageQuery query);

    /** Those of {@code codes} that are registered. */
    Set<String> known(Collection<String> codes);

    /** The superior of each unit that has one. */
    Map<String, String> parents();
}
