package io.gantry.http.validation;

import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Answers broken constraints: 422 where the body breaks them, 400 where a parameter does. */
@RestControllerAdvice
@Order(0)
class ValidationAdvice {

    @ExceptionHandler
    ResponseEntity<Object> object(MethodArgumentNotValidException e) {
        return answer(isBody(e.getParameter()), Violations.faultsOf(e));
    }

    @ExceptionHandler
    ResponseEntity<Object> parameters(HandlerMethodValidationException e) {
        var faults = new ArrayList<Fault>();
        e.getParameterValidationResults()
                .forEach(result ->
                        result.getResolvableErrors().forEach(error -> faults.addAll(faultsOf(result, error))));
        boolean body =
                e.getParameterValidationResults().stream().allMatch(result -> isBody(result.getMethodParameter()));
        return answer(body, faults);
    }

    @ExceptionHandler
    ResponseEntity<Object> content(ConstraintViolationException e) {
        return answer(true, Violations.faultsOf("", e.getConstraintViolations()));
    }

    private static List<Fault> faultsOf(ParameterValidationResult result, MessageSourceResolvable error) {
        var parameter = result.getMethodParameter();
        var prefix = isBody(parameter) ? "" : String.valueOf(parameter.getParameterName());
        return Violations.faultsOf(
                prefix, List.of((ConstraintViolation<?>) result.unwrap(error, ConstraintViolation.class)));
    }

    private static ResponseEntity<Object> answer(boolean isBody, List<Fault> faults) {
        var type = isBody ? ProblemType.INVALID_CONTENT : ProblemType.MALFORMED_REQUEST;
        return Problem.of(type, Violations.inOrder(faults)).answer();
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }
}
