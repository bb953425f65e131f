package io.gantry.progress.status;

/**
 * A document that is to be kept in the place of what was read.
 *
 * @param before the version that was read; 0 if there was none
 */
public record Change<T>(Kept<T> now, long before) {}
