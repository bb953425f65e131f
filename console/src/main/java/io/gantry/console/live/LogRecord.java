package io.gantry.console.live;

import java.util.Set;

/**
 * A signal with what its record says beside.
 *
 * @param units codes of the units concerned, from the record's header; none where the writer named none
 * @param body as it came; empty where the record has none
 */
record LogRecord(Signal signal, Set<String> units, byte[] body) {

    LogRecord {
        units = Set.copyOf(units);
    }
}
