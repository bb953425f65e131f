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
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the size of a request's body and the time in which it arrives. */
final class BodyFilter extends OncePerRequestFilter {

    private final long mostOfBody;
    private final long mostOfFile;
    private final Duration within;
    private final ProblemWriter problems;

    BodyFilter(LimitProperties properties, ProblemWriter problems) {
        this.mostOfBody = properties.body().toBytes();
        this.mostOfFile = properties.file().toBytes();
        this.within = properties.bodyWithin();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = isFile(request.getContentType()) ? mostOfFile : mostOfBody;
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, BoundedBody.tooLarge(most));
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, most), response);
        } catch (ServletException e) {
            // If the client closed the connection within the body, inner filters cannot answer any more.
            problems.write(request, response, problemIn(e));
        } catch (RuntimeException e) {
            problems.write(request, response, problemIn(e));
        }
    }

    // Of what is none, nothing reads so much: it is refused for its type.
    private static boolean isFile(@Nullable String type) {
        return type != null && type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE);
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

        private final long most;
        private @Nullable ServletInputStream body;

        BoundedRequest(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
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
