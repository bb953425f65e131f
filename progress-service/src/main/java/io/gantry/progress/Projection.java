package io.gantry.progress;

import io.gantry.stream.EventRecord;
import java.util.List;

/** What is kept of the log beside the statuses. It is brought up to date before the position in the log is saved. */
public interface Projection {

    /** Takes events in; it may get the same ones again. */
    void apply(List<EventRecord> records);
}
