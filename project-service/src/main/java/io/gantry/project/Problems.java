package io.gantry.project;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
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

    private static final Phrase UNKNOWN =
            new Phrase("not-registered", "no {kind} is registered under this code", "没有以此代码登记的{kind}");
    private static final Phrase BACKLOG = new Phrase(
            "changes-waiting",
            "{waiting} changes of {id} wait to be published (expected: fewer; try again later)",
            "{id} 有 {waiting} 项修改等待发布（要求：更少；请稍后再试）");

    static final ProblemType ALREADY_REGISTERED =
            new ProblemType(409, "already-registered", "The code is taken", "代码已被占用");

    @ExceptionHandler
    ResponseEntity<Object> unknown(NotRegisteredException e) {
        return Problem.of(ProblemType.NOT_FOUND, UNKNOWN.with(e.kind())).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> taken(AlreadyRegisteredException e) {
        return Problem.of(ALREADY_REGISTERED, List.of(Fault.of(e.field(), e.code(), e.expected())))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> backlog(BacklogException e) {
        return Problem.of(ProblemType.UNAVAILABLE, BACKLOG.with(e.waiting(), e.id()))
                .answer();
    }
}
