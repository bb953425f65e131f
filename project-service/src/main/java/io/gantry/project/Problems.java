package io.gantry.project;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.gantry.project.check.Fault;
import io.gantry.project.check.InvalidContentException;
import io.gantry.project.check.InvalidParameterException;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.BacklogException;
import io.gantry.project.register.IfMatch;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.RevisionRequiredException;
import io.gantry.project.register.StaleRevisionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns whatever goes wrong into a problem document (RFC 9457). What is our fault is logged and not told. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ProblemDetail invalid(InvalidContentException e) {
        var faults = e.faults();
        if (faults.size() == 1) {
            return withFault(ProblemType.INVALID_CONTENT, faults.get(0));
        }
        var first = faults.get(0);
        var problem = ProblemType.INVALID_CONTENT.because(
                faults.size() + " faults; the first is " + first.field() + ": " + first.detail());
        problem.setProperty("errors", faults);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidParameterException e) {
        return withFault(ProblemType.MALFORMED_REQUEST, e.fault());
    }

    @ExceptionHandler
    ProblemDetail unknown(NotRegisteredException e) {
        return ProblemType.NOT_FOUND.because(textOf(e));
    }

    @ExceptionHandler
    ProblemDetail taken(AlreadyRegisteredException e) {
        return withFault(ProblemType.ALREADY_REGISTERED, new Fault(e.field(), textOf(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleRevisionException e) {
        var problem = withFault(ProblemType.STALE_REVISION, new Fault(HttpHeaders.IF_MATCH, textOf(e)));
        return ResponseEntity.status(problem.getStatus())
                .eTag(IfMatch.tagOf(e.present()))
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail required(RevisionRequiredException e) {
        return withFault(ProblemType.REVISION_REQUIRED, new Fault(HttpHeaders.IF_MATCH, textOf(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> backlog(BacklogException e) {
        return later(textOf(e));
    }

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class
    })
    ResponseEntity<ProblemDetail> storeAway(Exception e) {
        log.warn("Store not available: {}", e.toString());
        return later("the store does not answer; whether a change has been made is seen by reading");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        log.error("Request failed", e);
        return ProblemType.INTERNAL_ERROR.because("the cause is in this service's log");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = unreadable(e.getCause());
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static ProblemDetail unreadable(@Nullable Throwable cause) {
        if (cause instanceof StreamConstraintsException) {
            return ProblemType.CONTENT_TOO_LARGE.because(
                    "the body, or a value in it, is longer or deeper nested than anything that has a meaning here");
        }
        return cause instanceof JacksonException fault
                ? withFault(ProblemType.MALFORMED_REQUEST, UnreadableJson.faultOf(fault))
                : ProblemType.MALFORMED_REQUEST.because("no readable body (expected: a JSON object in UTF-8)");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var parameter = String.valueOf(e.getPropertyName());
        var expected = UnreadableJson.expectationOf(e.getRequiredType());
        var problem = invalid(new InvalidParameterException(parameter, e.getValue(), expected));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            ProblemType.of(status).ifPresent(type -> type.describe(problem));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static ProblemDetail withFault(ProblemType type, Fault fault) {
        var problem = type.because(fault.detail());
        if (fault.field().isEmpty()) {
            return problem;
        }
        problem.setProperty("field", fault.field());
        problem.setProperty("errors", List.of(fault));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> later(String detail) {
        return ResponseEntity.status(ProblemType.UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(ProblemType.UNAVAILABLE.because(detail));
    }

    private static String textOf(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
