package io.gantry.access.token;

import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** Answers requests that are not authenticated, or that no rule allows. */
final class Refusals {

    private static final Phrase NO_CREDENTIALS = new Phrase(
            "no-credentials",
            "no credentials (expected: Authorization: Bearer with an access token or a device's key)",
            "没有凭证（要求：Authorization: Bearer 加访问令牌或设备密钥）");
    private static final Phrase INVALID_TOKEN = new Phrase(
            "invalid-token",
            "the bearer token is invalid or expired (expected: an access token that the identity provider issued for Gantry, or a device's key)",
            "令牌无效或已过期（要求：身份提供方为龙门签发的访问令牌，或设备密钥）");
    private static final Phrase ISSUER_AWAY = new Phrase(
            "issuer-away",
            "the identity provider does not answer, so callers cannot be authenticated; try again",
            "身份提供方没有响应，无法核实身份；请重试");
    private static final Phrase DEVICES_AWAY = new Phrase(
            "devices-away",
            "the store of devices does not answer, so callers cannot be authenticated; try again",
            "设备库没有响应，无法核实身份；请重试");
    private static final Phrase NOTHING_HERE =
            new Phrase("no-such-path", "nothing is served under this path", "此路径下没有内容");

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Answers a request that bears nothing. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, "Bearer", NO_CREDENTIALS);
    }

    /** Answers a request whose bearer is not let in, or cannot be checked. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof RefusedAuthenticationException refused) {
            // Nobody has looked whether the key is a good one; the edge reads from this that none was accepted.
            if (refused.problem().status() == ProblemType.FORBIDDEN.status()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            }
            problems.write(request, response, refused.problem());
        } else if (e instanceof IssuerUnavailableException || e instanceof AuthenticationServiceException) {
            problems.write(
                    request,
                    response,
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            e instanceof IssuerUnavailableException ? ISSUER_AWAY : DEVICES_AWAY));
        } else {
            refuse(request, response, "Bearer error=\"invalid_token\"", INVALID_TOKEN);
        }
    }

    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemType.NOT_FOUND, NOTHING_HERE));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String challenge, Phrase detail)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(request, response, Problem.of(ProblemType.UNAUTHENTICATED, detail));
    }
}
