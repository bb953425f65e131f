package io.gantry.project.unit;

import io.gantry.event.Names;
import io.gantry.http.page.PageQuery;
import io.gantry.project.register.Change;
import io.gantry.unit.UnitTree.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the units, each with the events that are not published yet. */
interface UnitStore {

    /**
     * Saves a unit that is new or keeps its parent, and the event of its change, in one write.
     *
     * @return false if the unit already has the revision that this change would make, or if a new unit's code looks
     *     like that of another one; nothing is saved then
     */
    boolean save(Change<RegisteredUnit> change);

    /**
     * Begins to give a unit another parent. Every move that was begun before and is not saved yet never will be, so that
     * what is read of the tree from here on stays as it is until this move is saved or another one is begun.
     */
    Move beginMove();

    /**
     * Saves a unit that gets another parent, and the event of its change.
     *
     * @return false if another move was begun since {@code move}, or if the unit already has the revision that this
     *     change would make; nothing is saved then
     */
    boolean save(Change<RegisteredUnit> change, Move move);

    Optional<RegisteredUnit> find(String code);

    /** Those of {@code codes} in the order of their codes, one more than the page holds if there are more. */
    List<RegisteredUnit> list(Set<String> codes, PageQuery query);

    /** Those of {@code codes} that are registered. */
    Set<String> known(Collection<String> codes);

    /** Whether any unit is registered that is none of {@code codes}. */
    boolean hasOthersThan(Set<String> codes);

    /** The names of those of {@code codes} that are registered. */
    Map<String, Names> names(Collection<String> codes);

    /** Where each unit is in the tree. */
    List<Place> places();

    /** A move that has begun. @param number counts the moves of all units */
    record Move(long number) {}
}
