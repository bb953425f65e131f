package io.gantry.progress.status;

import java.util.Collection;
import java.util.List;

/** Where parts of a plan's revision wait for the last of them. */
public interface PlanPartStore {

    /** Keeps parts; one that is there already stays. */
    void save(Collection<PlanPart> parts);

    /** The parts of a revision that are there, in order. */
    List<PlanPart> find(String projectId, long revision);

    /** Forgets the parts of a project up to {@code revision}. */
    void remove(String projectId, long revision);
}
