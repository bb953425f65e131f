package io.gantry.progress.rule;

import io.gantry.event.Names;

/**
 * A threshold, or another value that a rule decides by.
 *
 * @param name as in settings and events, e.g. {@code red-from-days}
 * @param standard the value where nothing else is set, as {@link Quantity} writes it
 */
public record Parameter(String name, Quantity quantity, String standard, Names names) {}
