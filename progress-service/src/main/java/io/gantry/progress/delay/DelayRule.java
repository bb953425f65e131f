package io.gantry.progress.delay;

import io.gantry.progress.status.ProjectStatus;
import java.time.Instant;
import java.util.List;

/** One way to be late. The same status at the same time gives the same findings. */
interface DelayRule {

    /** Stable name, part of every delay's identity. */
    String id();

    /** Counts up when the rule begins to decide differently. */
    int version();

    /** The delays that stand at {@code now}. */
    List<Finding> findings(ProjectStatus status, Instant now);

    /** The first instant after {@code now} at which the passing of time alone may change the findings. */
    Instant nextChange(Instant now);
}
