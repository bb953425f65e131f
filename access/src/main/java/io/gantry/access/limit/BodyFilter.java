package io.gantry.access.limit;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the size of a request's body and the time in which it arrives. */
final class BodyFilter extends OncePerRequestFilter {

    private final long most;
    private final Duration within;
    private final ProblemWriter problems;

    BodyFilter(LimitProperties properties, ProblemWriter problems) {
        this.most = properties.body().toBytes();
        this.within = properties.bodyWithin();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, BoundedBody.tooLarge(most));
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request), response);
        } catch (ServletException e) {
            // If the client closed the connection within the body, inner filters cannot answer any more.
            problems.write(request, response, problemIn(e));
        } catch (RuntimeException e) {
            problems.write(request, response, problemIn(e));
        }
    }

    private static <E extends Exception> Problem problemIn(E e) throws E {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException ended) {
                return ended.problem();
            }
        }
        throw e;
    }

    private final class BoundedRequest extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;

        BoundedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var known = body;
            if (known == null) {
                known = new BoundedBody(super.getInputStream(), most, within, System::nanoTime);
                body = known;
            }
            return known;
        }
    }
}
