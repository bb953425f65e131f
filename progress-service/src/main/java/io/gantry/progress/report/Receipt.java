package io.gantry.progress.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.stream.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What became of one report.
 *
 * @param id the report's id as sent; absent where none could be read
 * @param status as an HTTP status
 * @param position where the accepted report lies in the log
 * @param problem why it was not accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        @Nullable String id,
        int status,
        @Nullable Position position,
        @Nullable ProblemDetail problem) {

    static Receipt accepted(String id, Position position) {
        return new Receipt(id, HttpStatus.ACCEPTED.value(), position, null);
    }

    static Receipt refused(@Nullable String id, ProblemDetail problem) {
        return new Receipt(id, problem.getStatus(), null, problem);
    }
}
