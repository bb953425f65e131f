package io.gantry.issuer.account;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers whom the accounts' interface does not let in. */
final class RefusalProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final ProblemType UNAUTHENTICATED = new ProblemType(401, "unauthenticated", "It is not known who asks");
    static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden", "This account may not do this");

    private final JsonMapper json;

    RefusalProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var invalid = e instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(
                response,
                Problem.of(
                        UNAUTHENTICATED,
                        invalid
                                ? "the bearer token is not valid here, or not any more (expected: one of this issuer)"
                                : "no credentials (expected: Authorization: Bearer and an access token)"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(response, Problem.of(FORBIDDEN, "accounts are kept by the role admin"));
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
