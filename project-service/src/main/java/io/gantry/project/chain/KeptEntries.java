package io.gantry.project.chain;

import io.gantry.stream.EventRecord;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the store keeps of the entries in the log. */
public interface KeptEntries {

    /** Begins to compare, as of now: what is old enough to be forgotten meanwhile is not asked for. */
    Comparison compare();

    /** What is wrong with what is kept of an event. */
    enum Wrong {
        MISSING,
        CHANGED,
        /** Who asked, or from where. That it is missing is not wrong: it is forgotten in time. */
        NAME_CHANGED
    }

    /** Compares all events of the log, some at a time, with what is kept of them. */
    interface Comparison {

        /** The events, by their ids, of which nothing is kept, or something else. */
        Map<UUID, Wrong> wrong(Collection<EventRecord> records);

        /** How many entries are kept beside those of the events that were compared. */
        long added();
    }
}
