package io.gantry.project.taskbook;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Keeps what units are ordered. */
interface TaskBookStore {

    Optional<OrderedBook> find(String unit, int year);

    /** What those of {@code units} are ordered for {@code year} that are ordered something. */
    Map<String, UnitOrder> orders(Collection<String> units, int year);

    /**
     * Saves what a unit is ordered with its history, in one write.
     *
     * @return false if it already has the revision of {@code next}, or is not at the one before; nothing is saved then
     */
    boolean save(OrderedBook next);
}
