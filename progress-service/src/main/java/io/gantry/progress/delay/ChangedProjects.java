package io.gantry.progress.delay;

import java.util.Map;

/** Judges soon what an event has made due; what it misses is found by {@link Subjects#due}. */
public interface ChangedProjects {

    /** Subjects of these projects, each given with its partition of the log, have just become due. */
    void changed(Map<String, Integer> partitionsByProject);
}
