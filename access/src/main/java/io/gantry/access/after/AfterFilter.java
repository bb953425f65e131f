package io.gantry.access.after;

import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemWriter;
import io.gantry.stream.Position;
import io.gantry.stream.StoreReach;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds a read that says what it comes after until the store has that. Where it takes too long the read is answered all the
 * same, and says so: an old answer is better than none, and who gets it can ask again.
 */
final class AfterFilter extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String BEHIND = "Gantry-Behind";

    private final StoreReach store;
    private final ProblemWriter problems;

    AfterFilter(StoreReach store, ProblemWriter problems) {
        this.store = store;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getHeader(AfterHeader.NAME) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Position> positions;
        try {
            positions = AfterHeader.read(request.getHeader(AfterHeader.NAME));
        } catch (ProblemException e) {
            problems.write(request, response, e.problem());
            return;
        }
        if (!store.await(positions, LONGEST)) {
            response.setHeader(BEHIND, "true");
        }
        chain.doFilter(request, response);
    }
}
