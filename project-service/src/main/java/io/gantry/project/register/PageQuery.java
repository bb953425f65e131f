package io.gantry.project.register;

import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
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
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("limit", limit, "1 to " + LARGEST));
        }
    }
}
