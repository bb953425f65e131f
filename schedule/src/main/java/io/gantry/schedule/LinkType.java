package io.gantry.schedule;

/** Which end of an activity waits for which end of the one before it. */
public enum LinkType {
    /** Finish to start: the usual one. */
    FS,
    /** Start to start. */
    SS,
    /** Finish to finish. */
    FF,
    /** Start to finish. */
    SF;

    boolean fromStart() {
        return this == SS || this == SF;
    }

    boolean toFinish() {
        return this == FF || this == SF;
    }
}
