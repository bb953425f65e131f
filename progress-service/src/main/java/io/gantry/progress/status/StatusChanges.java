package io.gantry.progress.status;

import java.util.Map;

/** Wants to know which projects' statuses have changed. */
public interface StatusChanges {

    /** The statuses of these projects, each given with its partition of the log, have just been saved. */
    void changed(Map<String, Integer> partitionsByProject);
}
