package io.gantry.console.edge;

import io.gantry.console.trail.Handed;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Hands requests on to a service, and its answers back, as they are; neither is ever whole in memory. */
final class ServiceProxy extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int CHUNK = 8 * 1024;

    private final transient HttpHost service;
    private final String pattern;
    private final transient HttpClient client;
    private final transient ServiceProblems problems;

    /** @param pattern the paths that come here, for the meters */
    ServiceProxy(URI service, String pattern, HttpClient client, ServiceProblems problems) {
        this.service = HttpHost.create(service);
        this.pattern = pattern;
        this.client = client;
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(pattern));
        var handedOn = requestTo(request);
        Handed.on(request);
        try (var answer = client.executeOpen(service, handedOn, null)) {
            var body = answer.getEntity() == null
                    ? InputStream.nullInputStream()
                    : answer.getEntity().getContent();
            // Read before anything is said: of a service that breaks off soon the answer can still tell.
            var first = body.readNBytes(CHUNK);
            handBack(answer, first, body, response);
        } catch (HandedBackException e) {
            throw e.cause;
        } catch (IOException e) {
            problems.answer(request, response, e);
        }
    }

    private ClassicHttpRequest requestTo(HttpServletRequest request) throws IOException {
        var query = request.getQueryString();
        var path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        var to = new BasicClassicHttpRequest(request.getMethod(), service, path);
        RequestHeaders.copy(request, to);
        var length = request.getContentLengthLong();
        if (length > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            to.setEntity(new InputStreamEntity(request.getInputStream(), length, null));
        }
        return to;
    }

    // From here on nothing else can be answered any more: whatever fails cuts the connection, so that half an answer
    // does
    // not look like a whole one.
    private static void handBack(
            ClassicHttpResponse answer, byte[] first, InputStream rest, HttpServletResponse response)
            throws HandedBackException {
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
                rest.transferTo(to);
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
