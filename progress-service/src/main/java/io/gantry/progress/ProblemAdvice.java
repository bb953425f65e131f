package io.gantry.progress;

import com.mongodb.MongoException;
import io.gantry.progress.Problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamReadException;

/** The one place where failures become answers. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ProblemException failure) {
        return answer(failure.problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException failure) {
        var type = failure.getRequiredType();
        var expected = type != null && type.isEnum()
                ? "one of " + List.of(type.getEnumConstants())
                : "a value of another form";
        var fault = new Fault(failure.getName(), failure.getValue() + " (expected: " + expected + ")");
        return answer(Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter is wrong", List.of(fault)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MongoException failure) {
        log.warn("The store does not answer: {}", failure.toString());
        return answer(Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unavailable",
                "The store does not answer",
                "Nothing was changed. Send the same request again in a few seconds."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception failure) {
        log.error("Request failed", failure);
        return answer(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong here", "It has been logged."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var where = failure.getCause() instanceof StreamReadException reading
                ? "line " + reading.getLocation().getLineNr() + ", column "
                        + reading.getLocation().getColumnNr()
                : "the body";
        var problem = Problem.of(
                HttpStatus.BAD_REQUEST, "malformed-body", "The body is not JSON", "not readable at " + where);
        return ResponseEntity.badRequest().body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(problem);
    }
}
