package io.gantry.http.revision;

import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers changes that are not based on the present revision. */
@RestControllerAdvice
@Order(0)
class RevisionAdvice {

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleRevisionException e) {
        var present = new HttpHeaders();
        present.setETag(IfMatch.tagOf(e.present()));
        return problem(ProblemType.STALE_REVISION, e).answer(present);
    }

    @ExceptionHandler
    ResponseEntity<Object> required(RevisionRequiredException e) {
        return problem(ProblemType.REVISION_REQUIRED, e).answer();
    }

    private static Problem problem(ProblemType type, RuntimeException e) {
        return Problem.of(type, List.of(new Fault(HttpHeaders.IF_MATCH, String.valueOf(e.getMessage()))));
    }
}
