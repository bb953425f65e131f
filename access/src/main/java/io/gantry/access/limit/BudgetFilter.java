package io.gantry.access.limit;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 when a budget of requests is used up. */
public final class BudgetFilter extends OncePerRequestFilter {

    private final Function<HttpServletRequest, Duration> budget;
    private final String owner;
    private final Counter refused;
    private final ProblemWriter problems;

    /**
     * @param budget takes the request out of a budget; returns how long to wait if it is used up, else zero
     * @param owner whose budget it is, for the answer
     */
    public BudgetFilter(
            Function<HttpServletRequest, Duration> budget, String owner, Counter refused, ProblemWriter problems) {
        this.budget = budget;
        this.owner = owner;
        this.refused = refused;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = budget.apply(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        refused.increment();
        var seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(
                response,
                Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "the request budget of " + owner + " is used up; send the same again in " + seconds + " s"));
    }
}
