package io.gantry.access.direct;

import io.gantry.access.Callers;
import io.gantry.access.audit.OnRecord;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Leads the requests that {@link DirectHandler} takes past all but the filters that guard the interface. */
final class DirectFilter implements Filter {

    private static final Logger log = LoggerFactory.getLogger(DirectFilter.class);
    private static final String LATER = DirectFilter.class.getName();

    // Longer than any handler takes.
    private static final long LONGEST_MILLIS = 60_000;

    private final DirectHandler handler;
    private final Supplier<List<Filter>> guards;
    private final HandlerExceptionResolver failures;
    private final DirectMeter meter;
    private List<Filter> guarding = List.of();

    /** @param guards in their order; asked for when all filters are known */
    DirectFilter(
            DirectHandler handler,
            Supplier<List<Filter>> guards,
            HandlerExceptionResolver failures,
            DirectMeter meter) {
        this.handler = handler;
        this.guards = guards;
        this.failures = failures;
        this.meter = meter;
    }

    @Override
    public void init(FilterConfig config) {
        guarding = guards.get();
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        if (!request.getMethod().equals("POST") || !handler.takes(request)) {
            chain.doFilter(request, response);
            return;
        }
        var begun = request.getAttribute(LATER) instanceof Later later ? later.begun() : System.nanoTime();
        new Guards(begun).doFilter(request, response);
        if (!request.isAsyncStarted()) {
            meter.record(response.getStatus(), System.nanoTime() - begun);
        }
    }

    private final class Guards implements FilterChain {

        private final long begun;
        private int next;

        Guards(long begun) {
            this.begun = begun;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
            if (next < guarding.size()) {
                guarding.get(next++).doFilter(request, response, this);
            } else {
                answer((HttpServletRequest) request, (HttpServletResponse) response, begun);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, long begun) throws ServletException {
        try {
            if (request.getAttribute(LATER) instanceof Later ready) {
                write(request, response, ready.answer());
                return;
            }
            OnRecord.action(request, handler.operation());
            var caller = Callers.of(request).orElseThrow();
            caller.require(handler.roles());
            var answer = handler.answer(request.getInputStream().readAllBytes(), request, caller);
            if (answer.isDone()) {
                write(request, response, answer);
            } else {
                writeLater(request, response, answer, begun);
            }
        } catch (IOException | RuntimeException e) {
            if (failures.resolveException(request, response, null, e) == null) {
                throw new ServletException(e);
            }
        }
    }

    /** An answer that has come later. */
    private record Later(CompletableFuture<Answer> answer, long begun) {}

    private static void write(HttpServletRequest request, HttpServletResponse response, CompletableFuture<Answer> ready)
            throws IOException {
        try {
            var answer = ready.join();
            if (answer.isOnRecord()) {
                OnRecord.note(request);
            }
            write(response, answer);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    // No thread waits. What the log has needs no guard any more; anything else passes them once more, to be audited.
    private void writeLater(
            HttpServletRequest request, HttpServletResponse response, CompletableFuture<Answer> later, long begun) {
        var own = unwrapped(response);
        var waiting = request.startAsync(request, own);
        waiting.setTimeout(LONGEST_MILLIS);
        later.whenComplete((answer, failure) -> {
            if (answer == null || !answer.isOnRecord()) {
                request.setAttribute(LATER, new Later(later, begun));
                waiting.dispatch();
                return;
            }
            waiting.start(() -> {
                try {
                    write(own, answer);
                } catch (IOException e) {
                    log.debug("Answer not sent: {}", e.toString());
                } finally {
                    meter.record(answer.status(), System.nanoTime() - begun);
                    waiting.complete();
                }
            });
        });
    }

    // The guards hold answers back until they are on record.
    private static HttpServletResponse unwrapped(HttpServletResponse response) {
        @Nullable ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper wrapper) {
            inner = wrapper.getResponse();
        }
        return (HttpServletResponse) inner;
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
