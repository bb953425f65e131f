package io.gantry.console.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
class ServiceProblems {

    private static final Logger log = LoggerFactory.getLogger(ServiceProblems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> serviceNotAsked(ResourceAccessException e, HttpServletRequest request) {
        var problem = problemOf(NestedExceptionUtils.getMostSpecificCause(e));
        log.warn(
                "{} {} answered {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                problem.getStatus(),
                e.toString());
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    private static ProblemDetail problemOf(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof ClosedChannelException) {
            return problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "service-unavailable",
                    "The service is not running or not reachable. Nothing was done; send the request again later.");
        }
        if (cause instanceof HttpTimeoutException) {
            return problem(
                    HttpStatus.GATEWAY_TIMEOUT,
                    "service-timeout",
                    "The service did not answer in time. It may have done what was asked; sending it again is safe.");
        }
        return problem(
                HttpStatus.BAD_GATEWAY,
                "service-broke-off",
                "The service broke off before it answered. It may have done what was asked; sending it again is safe.");
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("https://gantry.io/problems/" + slug));
        return problem;
    }
}
