package io.gantry.progress.rule;

import io.gantry.event.Names;

/**
 * Something a rule has looked at, as it declares it.
 *
 * @param name as in {@code Delay.evidence} and in sentences, e.g. {@code plannedFinish}
 * @param presence when a finding has it
 * @param drift whether it changes as time passes
 */
public record Evidence(String name, Quantity quantity, Names names, Presence presence, Drift drift) {

    /** When a finding has a piece of evidence. */
    public enum Presence {
        ALWAYS,
        /** Where it applies; always where a sentence of the finding uses it. */
        SOMETIMES
    }

    /** Whether evidence changes although nothing happens. */
    public enum Drift {
        /** It changes by an event, or with the level, or in steps that people are to be told of. */
        STEADY,
        /**
         * It changes day by day with the passing of time alone; a new value by itself is no news, and no sentence uses
         * it. Pages compute such figures from dates.
         */
        GROWING
    }

    /** Evidence that each finding has and that does not change by itself. */
    public static Evidence of(String name, Quantity quantity, String zh, String en) {
        return new Evidence(name, quantity, new Names(zh, en), Presence.ALWAYS, Drift.STEADY);
    }

    /** The same, but not in each finding. */
    public Evidence sometimes() {
        return new Evidence(name, quantity, names, Presence.SOMETIMES, drift);
    }

    /** The same, but growing with time. */
    public Evidence growing() {
        return new Evidence(name, quantity, names, presence, Drift.GROWING);
    }
}
