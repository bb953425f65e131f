package io.gantry.file;

/**
 * What an activity waits for.
 *
 * @param predecessor the id of the other one
 * @param lagDays negative for a lead
 * @param elapsed whether these days count all, or those that are worked on only
 */
public record FileLink(String predecessor, Type type, int lagDays, boolean elapsed) {

    /** Which end of an activity waits for which end of the one before it: F finish, S start. */
    public enum Type {
        FS,
        SS,
        FF,
        SF
    }
}
