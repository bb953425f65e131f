package io.gantry.notification;

import io.gantry.notification.ProblemException.ConflictException;
import io.gantry.notification.ProblemException.InvalidParameterException;
import io.gantry.notification.ProblemException.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
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
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Everything that goes wrong with a request becomes an RFC 9457 problem here. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TYPES = "https://gantry.io/problems/";

    @ExceptionHandler
    ResponseEntity<Object> known(ProblemException failure, WebRequest request) {
        var status = statusOf(failure);
        var problem = problem(status, failure.slug(), String.valueOf(failure.getMessage()));
        if (failure instanceof InvalidParameterException invalid) {
            problem.setProperty("field", invalid.parameter());
        }
        return answer(failure, problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(Exception failure, WebRequest request) {
        if (MongoConfiguration.isStoreAway(failure)) {
            return storeAway(failure, request);
        }
        log.error("Request failed: {}", request.getDescription(false), failure);
        var problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "the service has failed; its log says more");
        return answer(failure, problem, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getFieldErrors().stream()
                .map(error -> Map.of(
                        "field",
                        error.getField(),
                        "detail",
                        detail(error.getRejectedValue(), error.getDefaultMessage())))
                .toList();
        return answer(failure, invalid(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-body", errors), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getParameterValidationResults().stream()
                .map(result -> Map.of("field", nameOf(result), "detail", detail(result)))
                .toList();
        return answer(failure, invalid(HttpStatus.BAD_REQUEST, "invalid-parameter", errors), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = failure instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : "parameter";
        var type = failure.getRequiredType();
        var expected = type == null ? "another type" : type.getSimpleName();
        var problem = problem(
                HttpStatus.BAD_REQUEST, "invalid-parameter", name + ": " + detail(failure.getValue(), expected));
        problem.setProperty("field", name);
        return answer(failure, problem, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getCause() instanceof UnrecognizedPropertyException unrecognized) {
            var field = unrecognized.getPropertyName();
            var problem = problem(
                    HttpStatus.BAD_REQUEST,
                    "invalid-body",
                    field + " is not a field of this body (expected: one of " + unrecognized.getKnownPropertyIds()
                            + ")");
            problem.setProperty("field", field);
            return answer(failure, problem, headers, request);
        }
        var reason = failure.getCause() instanceof JacksonException json ? json.getOriginalMessage() : "no JSON";
        return answer(failure, problem(HttpStatus.BAD_REQUEST, "unreadable-body", reason), headers, request);
    }

    // What Spring refuses by itself gets a type as well: the name of its status.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem && !hasType(problem)) {
            var reason = String.valueOf(problem.getTitle()).toLowerCase(Locale.ROOT);
            problem.setType(URI.create(TYPES + reason.replaceAll("[^a-z]+", "-")));
        }
        return answer;
    }

    private ResponseEntity<Object> storeAway(Exception failure, WebRequest request) {
        log.warn("The store does not answer: {}", failure.toString());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        var problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unavailable",
                "the store does not answer (expected: it does again soon)");
        return answer(failure, problem, headers, request);
    }

    private ResponseEntity<Object> answer(
            Exception failure, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        var answer = handleExceptionInternal(
                failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
        return answer == null ? ResponseEntity.status(problem.getStatus()).build() : answer;
    }

    private static HttpStatus statusOf(ProblemException failure) {
        if (failure instanceof NotFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        return failure instanceof ConflictException ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    }

    private static ProblemDetail invalid(HttpStatus status, String slug, List<Map<String, String>> errors) {
        var first = errors.isEmpty() ? Map.of("field", "", "detail", "not valid") : errors.get(0);
        var problem = problem(status, slug, first.get("field") + ": " + first.get("detail"));
        problem.setProperty("field", first.get("field"));
        if (errors.size() > 1) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        return problem;
    }

    private static String nameOf(ParameterValidationResult result) {
        return String.valueOf(result.getMethodParameter().getParameterName());
    }

    private static String detail(ParameterValidationResult result) {
        return detail(result.getArgument(), result.getResolvableErrors().get(0).getDefaultMessage());
    }

    private static String detail(@Nullable Object value, @Nullable String expected) {
        var text = String.valueOf(value);
        return (text.length() > 100 ? text.substring(0, 100) + "…" : text) + " (expected: " + expected + ")";
    }

    private static boolean hasType(ProblemDetail problem) {
        return String.valueOf(problem.getType()).startsWith(TYPES);
    }
}
