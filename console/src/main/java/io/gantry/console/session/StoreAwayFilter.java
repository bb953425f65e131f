package io.gantry.console.session;

import io.gantry.console.store.SessionsAwayException;
import io.gantry.stream.FaultLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers requests whose session cannot be asked for now. The session stays as it is, and so does the browser's cookie. */
final class StoreAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StoreAwayFilter.class);

    private final LoginPages pages;
    private final Refusals refusals;
    private final FaultLog faults = FaultLog.ofRequests(log, "Reading sessions");

    StoreAwayFilter(LoginPages pages, Refusals refusals) {
        this.pages = pages;
        this.refusals = refusals;
    }

    // A stream that was opened goes on without its session.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            faults.worked();
        } catch (ServletException | RuntimeException e) {
            var away = awayIn(e).orElse(null);
            if (away == null) {
                throw e;
            }
            faults.failed(away);
            if (response.isCommitted()) {
                return;
            }
            if (LoginPaths.includes(request)) {
                pages.storeAway(response);
            } else {
                refusals.storeAway(request, response);
            }
        }
    }

    private static Optional<Throwable> awayIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SessionsAwayException.class::isInstance)
                .findFirst();
    }
}
