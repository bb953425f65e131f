package io.gantry.project.list;

import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.Change;
import java.util.Map;
import java.util.Objects;

/**
 * A list that was looked through.
 *
 * @param changes what its rows do, by row; rows that are as registered have none
 * @param revision the sum of the revisions of all its projects that are registered: whatever somebody changes in one of
 *     them, it grows
 */
record LookedList(ListReport report, Map<Integer, Change<RegisteredProject>> changes, long revision) {

    LookedList {
        changes = Map.copyOf(changes);
    }

    /** The change that a row makes. */
    Change<RegisteredProject> change(int row) {
        return Objects.requireNonNull(changes.get(row), "change");
    }
}
