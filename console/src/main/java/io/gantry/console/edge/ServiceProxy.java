package io.gantry.console.edge;

import io.gantry.console.trail.Handed;
import io.gantry.stream.FaultLog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Hands requests on to an instance of a service, and its answers back, as they are; neither is ever whole in memory. */
final class ServiceProxy extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int CHUNK = 8 * 1024;

    // Asked again at another instance when an answer does not come; the body of others has gone by then, and who has
    // sent it is told that it may send it again.
    private static final Set<String> REPEATED = Set.of("GET", "HEAD");

    private static final Logger log = LoggerFactory.getLogger(ServiceProxy.class);

    private final transient Instances instances;
    private final String pattern;
    private final transient InstanceCalls calls;
    private final transient ServiceProblems problems;
    private final transient FaultLog faults;

    /** @param pattern the paths that come here, for the meters and the log */
    ServiceProxy(Instances instances, String pattern, InstanceCalls calls, ServiceProblems problems) {
        this.instances = instances;
        this.pattern = pattern;
        this.calls = calls;
        this.problems = problems;
        this.faults = FaultLog.ofRequests(log, "Forwarding requests to " + pattern);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(pattern));
        Handed.on(request);
        try {
            var failure = calls.ask(
                    instances,
                    REPEATED.contains(request.getMethod()),
                    instance -> requestTo(request, instance),
                    answer -> handBack(answer, response));
            if (failure.isPresent()) {
                faults.failed(failure.get());
                problems.answer(request, response, failure.get());
            } else {
                faults.worked();
            }
        } catch (HandedBackException e) {
            throw e.cause;
        }
    }

    private static HandedOnRequest requestTo(HttpServletRequest request, Instance instance) throws IOException {
        var query = request.getQueryString();
        var path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        var to = new HandedOnRequest(request.getMethod(), instance.host(), path);
        RequestHeaders.copy(request, to);
        var length = request.getContentLengthLong();
        if (length > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            to.setEntity(new InputStreamEntity(to.body(request.getInputStream()), length, null));
        }
        return to;
    }

    private static void handBack(ClassicHttpResponse answer, HttpServletResponse response)
            throws IOException, HandedBackException {
        var body = answer.getEntity() == null
                ? InputStream.nullInputStream()
                : answer.getEntity().getContent();
        // Read before anything is said: of a service that breaks off soon the answer can still tell.
        var first = body.readNBytes(CHUNK);
        // From here on nothing else can be answered any more: whatever fails cuts the connection, so that half an
        // answer
        // does not look like a whole one.
        try {
            response.setStatus(answer.getCode());
            AnswerHeaders.copy(answer, response);
            var entity = answer.getEntity();
            if (entity != null && entity.getContentLength() >= 0) {
                response.setContentLengthLong(entity.getContentLength());
            }
            var to = response.getOutputStream();
            to.write(first);
            if (first.length == CHUNK) {
                body.transferTo(to);
            }
        } catch (IOException e) {
            throw new HandedBackException(e);
        }
    }

    private static final class HandedBackException extends Exception {

        private static final long serialVersionUID = 1L;

        private final IOException cause;

        HandedBackException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
