package io.gantry.project.taskbook;

import io.gantry.project.register.HistoryEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * What a unit is ordered for a year, as of a revision.
 *
 * @param history its changes, the latest first, up to {@value #MOST}; all of them are in the audit trail
 */
record OrderedBook(String unit, int year, long revision, UnitOrder order, List<HistoryEntry> history) {

    static final int MOST = 100;

    OrderedBook {
        history = List.copyOf(history);
    }

    /** The same after {@code entry}, by which {@code next} is ordered instead. */
    OrderedBook ordered(UnitOrder next, HistoryEntry entry) {
        var entries = new ArrayList<HistoryEntry>();
        entries.add(entry);
        entries.addAll(history.subList(0, Math.min(history.size(), MOST - 1)));
        return new OrderedBook(unit, year, entry.revision(), next, entries);
    }
}
