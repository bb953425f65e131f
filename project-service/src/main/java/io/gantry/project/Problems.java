package io.gantry.project;

import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.project.check.InvalidContentException;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.BacklogException;
import io.gantry.project.register.IfMatch;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.RevisionRequiredException;
import io.gantry.project.register.StaleRevisionException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP what the register refuses. */
@RestControllerAdvice
@Order(0)
class Problems {

    static final ProblemType ALREADY_REGISTERED = new ProblemType(409, "already-registered", "The code is taken");
    static final ProblemType STALE_REVISION = new ProblemType(412, "stale-revision", "Somebody else has changed this");
    static final ProblemType REVISION_REQUIRED = new ProblemType(428, "revision-required", "If-Match is missing");

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidContentException e) {
        return Problem.of(ProblemType.INVALID_CONTENT, e.faults()).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(NotRegisteredException e) {
        return Problem.of(ProblemType.NOT_FOUND, textOf(e)).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> taken(AlreadyRegisteredException e) {
        return at(e.field(), ALREADY_REGISTERED, e).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleRevisionException e) {
        var present = new HttpHeaders();
        present.setETag(IfMatch.tagOf(e.present()));
        return at(HttpHeaders.IF_MATCH, STALE_REVISION, e).answer(present);
    }

    @ExceptionHandler
    ResponseEntity<Object> required(RevisionRequiredException e) {
        return at(HttpHeaders.IF_MATCH, REVISION_REQUIRED, e).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> backlog(BacklogException e) {
        return Problem.of(ProblemType.UNAVAILABLE, textOf(e)).answer();
    }

    private static Problem at(String field, ProblemType type, RuntimeException e) {
        return Problem.of(type, List.of(new Fault(field, textOf(e))));
    }

    private static String textOf(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
