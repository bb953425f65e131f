package io.gantry.progress.rule;

import io.gantry.event.Names;

/**
 * A threshold, or another value that a rule decides by.
 *
 * @param name as in settings and events, e.g. {@code red-from-days}
 * @param standard the value where nothing else is set, as {@link Quantity} writes it
 */
public record Parameter(String name, Quantity quantity, String standard, Names names) {

    public static Parameter of(String name, Quantity quantity, String standard, String zh, String en) {
        return new Parameter(name, quantity, standard, new Names(zh, en));
    }

    /**
     * The value that {@code text} stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public Object read(String text) {
        try {
            var value = quantity.read(text.strip());
            if (quantity.isThreshold(value)) {
                return value;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(refused(text), e);
        }
        throw new IllegalArgumentException(refused(text));
    }

    private String refused(String text) {
        return name + ": " + text + " (expected: " + quantity.expectation() + ", e.g. " + standard + ")";
    }
}
