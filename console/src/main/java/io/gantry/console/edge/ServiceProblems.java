package io.gantry.console.edge;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;

/**
 * Says what happened when a service could not be asked.
 *
 * <p>503: it was not reached, so nothing was done. 504 and 502: it may have been done. Either way the request may be
 * sent again as it is, for whatever changes something carries an id or an {@code If-Match}.
 */
@RestControllerAdvice
@Order(0)
class ServiceProblems {

    private static final Logger log = LoggerFactory.getLogger(ServiceProblems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private static final ProblemType NOT_REACHED =
            new ProblemType(503, "service-unavailable", "The service is not available");
    private static final ProblemType SILENT = new ProblemType(504, "service-timeout", "The service keeps silent");
    private static final ProblemType BROKE_OFF =
            new ProblemType(502, "service-broke-off", "The service broke off before it answered");

    @ExceptionHandler
    ResponseEntity<Object> serviceNotAsked(ResourceAccessException e, HttpServletRequest request) {
        // The body is read while it is sent on; so what is wrong with it shows here.
        var fault = faultOfBody(e);
        if (fault.isPresent()) {
            return fault.get().answer();
        }
        var problem = problemOf(NestedExceptionUtils.getMostSpecificCause(e));
        log.warn("{} {} answered {}: {}", request.getMethod(), request.getRequestURI(), problem.status(), e.toString());
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Optional<Problem> faultOfBody(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(ProblemException.class::isInstance)
                .map(cause -> ((ProblemException) cause).problem())
                .findFirst();
    }

    private static Problem problemOf(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof ClosedChannelException) {
            return Problem.of(NOT_REACHED, "nothing was done; send the request again later");
        }
        if (cause instanceof HttpTimeoutException) {
            return Problem.of(SILENT, "it may have done what was asked; sending it again is safe");
        }
        return Problem.of(BROKE_OFF, "it may have done what was asked; sending it again is safe");
    }
}
