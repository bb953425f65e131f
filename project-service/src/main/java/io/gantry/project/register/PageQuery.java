package io.gantry.project.register;

import io.gantry.project.check.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param after cursor: only items behind it, in the order of their codes
 */
public record PageQuery(@Nullable String after, int limit) {

    public static final int LARGEST = 500;

    public PageQuery {
        if (limit < 1 || limit > LARGEST) {
            throw new InvalidParameterException("limit", limit, "1 to " + LARGEST);
        }
    }
}
