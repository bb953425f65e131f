package io.gantry.access.token;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** Answers requests that are not authenticated, or that no rule allows. */
final class Refusals {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Answers a request that bears nothing. */
    void unknown(HttpServletResponse response) throws IOException {
        refuse(
                response,
                "Bearer",
                "no credentials (expected: Authorization: Bearer with an access token or a device's key)");
    }

    /** Answers a request whose bearer is not let in, or cannot be checked. */
    void refuse(HttpServletResponse response, AuthenticationException e) throws IOException {
        if (e instanceof RefusedAuthenticationException refused) {
            problems.write(response, refused.problem());
        } else if (e instanceof IssuerUnavailableException || e instanceof AuthenticationServiceException) {
            problems.write(
                    response,
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            e.getMessage() + ", so callers cannot be authenticated; try again"));
        } else {
            refuse(
                    response,
                    "Bearer error=\"invalid_token\"",
                    "the bearer token is invalid or expired (expected: an access token that the identity"
                            + " provider issued for Gantry, or a device's key)");
        }
    }

    void nothingThere(HttpServletResponse response) throws IOException {
        problems.write(response, Problem.of(ProblemType.NOT_FOUND, "nothing is served under this path"));
    }

    private void refuse(HttpServletResponse response, String challenge, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(response, Problem.of(ProblemType.UNAUTHENTICATED, detail));
    }
}
