package io.gantry.problem;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever no advice of the service has taken into a problem. What is our fault is logged and not told. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> foreseen(ProblemException e) {
        return e.problem().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException e) {
        return Problem.of(
                        ProblemType.MALFORMED_REQUEST,
                        "the query or the form cannot be read (expected: names and values as percent-encoded UTF-8)")
                .answer();
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        return handleExceptionInternal(e, null, HttpHeaders.EMPTY, HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // Reading may have been ended from below, and the reader of JSON has wrapped that.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException ended) {
                return ended.problem().answer(headers);
            }
        }
        return UnreadableJson.problemOf(e.getCause()).answer(headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var parameter = String.valueOf(e.getPropertyName());
        var fault = Fault.of(parameter, e.getValue(), UnreadableJson.expectationOf(e.getRequiredType()));
        return Problem.of(ProblemType.MALFORMED_REQUEST, List.of(fault)).answer(headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = e.getParameterValidationResults().stream()
                .map(ProblemAdvice::faultOf)
                .toList();
        return Problem.of(ProblemType.MALFORMED_REQUEST, faults).answer(headers);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = e.getFieldErrors().stream()
                .map(error ->
                        Fault.of(error.getField(), error.getRejectedValue(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return Problem.of(ProblemType.INVALID_CONTENT, faults).answer(headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("Request failed: {}", request.getDescription(false), e);
        }
        return super.handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = ProblemType.of(status.value());
        var detail = body instanceof ProblemDetail refusal && status.is4xxClientError() ? refusal.getDetail() : null;
        return Problem.of(type, detail == null ? "the cause is in this service's log" : detail)
                .answer(headers);
    }

    private static Fault faultOf(ParameterValidationResult result) {
        return Fault.of(
                String.valueOf(result.getMethodParameter().getParameterName()),
                result.getArgument(),
                String.valueOf(result.getResolvableErrors().get(0).getDefaultMessage()));
    }
}
