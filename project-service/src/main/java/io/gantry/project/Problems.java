package io.gantry.project;

import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.BacklogException;
import io.gantry.project.register.NotRegisteredException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP what the register refuses. */
@RestControllerAdvice
@Order(0)
class Problems {

    static final ProblemType ALREADY_REGISTERED = new ProblemType(409, "already-registered", "The code is taken");

    @ExceptionHandler
    ResponseEntity<Object> unknown(NotRegisteredException e) {
        return Problem.of(ProblemType.NOT_FOUND, textOf(e)).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> taken(AlreadyRegisteredException e) {
        return Problem.of(ALREADY_REGISTERED, List.of(new Fault(e.field(), textOf(e))))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> backlog(BacklogException e) {
        return Problem.of(ProblemType.UNAVAILABLE, textOf(e)).answer();
    }

    private static String textOf(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
