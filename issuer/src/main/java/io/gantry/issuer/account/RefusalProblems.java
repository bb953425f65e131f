package io.gantry.issuer.account;

import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers requests to the accounts' interface that are not authenticated or lack the role. */
final class RefusalProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Phrase INVALID_TOKEN = new Phrase(
            "invalid-issuer-token",
            "the bearer token is invalid or expired (expected: an access token of this issuer)",
            "令牌无效或已过期（要求：由此签发方签发的访问令牌）");
    private static final Phrase NO_CREDENTIALS = new Phrase(
            "no-token",
            "no credentials (expected: Authorization: Bearer with an access token)",
            "没有凭证（要求：Authorization: Bearer 加访问令牌）");
    private static final Phrase LACKS_ROLE =
            new Phrase("role-needed", "this account lacks the role (expected: {role})", "此账号缺少所需角色（要求：{role}）");

    private final ProblemWriter problems;

    RefusalProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var invalid = e instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(
                request, response, Problem.of(ProblemType.UNAUTHENTICATED, invalid ? INVALID_TOKEN : NO_CREDENTIALS));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.of(
                        ProblemType.FORBIDDEN,
                        LACKS_ROLE.with(AccountConfiguration.neededFor(request).claim())));
    }
}
