package io.gantry.http.input;

import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what of a request could not be read, and in which form it is expected. */
@RestControllerAdvice
@Order(0)
class InputAdvice {

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        // Reading may have been ended from below, and the reader of JSON has wrapped that.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException ended) {
                return ended.answer();
            }
        }
        return UnreadableJson.problemOf(e.getCause()).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> parameter(MethodArgumentTypeMismatchException e) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, List.of(faultOf(e))).answer();
    }

    private static Fault faultOf(MethodArgumentTypeMismatchException e) {
        var parameter = e.getName();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedFormException refused) {
                return Fault.of(parameter, e.getValue(), refused.expected());
            }
        }
        return Fault.of(parameter, e.getValue(), UnreadableJson.expectationOf(e.getRequiredType()));
    }
}
