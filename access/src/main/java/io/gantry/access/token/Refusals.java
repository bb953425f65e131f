package io.gantry.access.token;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers requests that are not authenticated, or that no rule allows. */
final class Refusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof RefusedAuthenticationException refused) {
            problems.write(response, refused.problem());
            return;
        }
        if (e instanceof IssuerUnavailableException || e instanceof AuthenticationServiceException) {
            problems.write(
                    response,
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            e.getMessage() + ", so callers cannot be authenticated; try again"));
            return;
        }
        boolean bearing = e instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, bearing ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(
                response,
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        bearing
                                ? "the bearer token is invalid or expired (expected: an access token that the identity"
                                        + " provider issued for Gantry, or a device's key)"
                                : "no credentials (expected: Authorization: Bearer with an access token or a device's key)"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        commence(request, response, e);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(response, Problem.of(ProblemType.NOT_FOUND, "nothing is served under this path"));
    }
}
