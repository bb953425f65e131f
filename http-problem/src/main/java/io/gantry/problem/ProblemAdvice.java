package io.gantry.problem;

import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers with a problem whatever no other advice has handled. A part that is away for a while gives 503 and one line a
 * minute in the log; an unexpected error gives 500, and its stack trace goes to the log and not to the client.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Phrase UNREADABLE_QUERY = new Phrase(
            "unreadable-query",
            "the query or the form cannot be read (expected: names and values as percent-encoded UTF-8)",
            "查询参数或表单无法读取（要求：名称和值为百分号编码的 UTF-8）");

    private final Outages outages;
    private final OutageLog outageLog = new OutageLog(System::nanoTime);

    ProblemAdvice(Outages outages) {
        this.outages = outages;
    }

    @ExceptionHandler
    ResponseEntity<Object> foreseen(ProblemException e) {
        return e.answer();
    }

    // Nobody is left to be answered.
    @ExceptionHandler
    void clientGone(ClientAbortException e) {
        log.debug("Client closed the connection: {}", e.toString());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException e) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, UNREADABLE_QUERY).answer();
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        var outage = outages.problemOf(e);
        if (outage.isPresent()) {
            outageLog.answered(request.getDescription(false), Outages.rootOf(e));
            return outage.get().answer();
        }
        return handleExceptionInternal(e, null, HttpHeaders.EMPTY, HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("Request failed: {}", request.getDescription(false), e);
        }
        return super.handleExceptionInternal(e, Refusal.of(e, status), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = body instanceof Phrase refusal ? refusal : Refusal.REFUSED;
        return Problem.of(ProblemType.of(status.value()), detail).answer(headers);
    }
}
