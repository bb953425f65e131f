package io.gantry.project.register;

/**
 * What a command has come to.
 *
 * @param result the entry as it is now
 * @param isChange whether it was different before
 */
public record Outcome<T>(T result, boolean isChange) {

    /** The outcome of a change that is saved, or is none. */
    public static <T> Outcome<T> of(Change<T> change) {
        return new Outcome<>(change.next(), change.isOne());
    }
}
