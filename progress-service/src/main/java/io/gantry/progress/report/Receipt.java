package io.gantry.progress.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.problem.Problem;
import io.gantry.stream.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What became of one report.
 *
 * @param id the report's id as sent; absent where none could be read
 * @param status as an HTTP status
 * @param position where the accepted report lies in the log
 * @param location where to read what counts under its id: of two reports sent at once the first in the log
 * @param problem why it was not accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        @Nullable String id,
        int status,
        @Nullable Position position,
        @Nullable String location,
        @Nullable Problem problem) {

    static Receipt accepted(String id, Position position, String location) {
        return new Receipt(id, HttpStatus.ACCEPTED.value(), position, location, null);
    }

    boolean wasAccepted() {
        return problem == null;
    }

    static Receipt refused(@Nullable String id, Problem problem) {
        return new Receipt(id, problem.status(), null, null, problem);
    }
}
