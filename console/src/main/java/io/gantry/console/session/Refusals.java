package io.gantry.console.session;

import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers refused requests with problems, and never with a redirect, which a script would follow to a login page. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Phrase NOBODY = new Phrase(
            "nobody-logged-in",
            "authentication required (expected: a session, or Authorization: Bearer with an access token or a device's key)",
            "尚未登录（要求：会话，或 Authorization: Bearer 加访问令牌或设备密钥）");
    private static final Phrase EXPIRED =
            new Phrase("login-ended", "the login has expired, or was ended elsewhere", "登录已过期，或已在别处结束");
    private static final Phrase NOTHING_HERE =
            new Phrase("no-such-path", "nothing is served under this path", "此路径下没有内容");
    private static final Phrase PROVIDER_AWAY = new Phrase(
            "provider-away",
            "the identity provider does not answer; logging in is not possible for now",
            "身份提供方没有响应，目前无法登录");
    private static final Phrase SESSIONS_AWAY = new Phrase(
            "sessions-away",
            "the session store does not answer; the session stays valid, try again",
            "目前无法读取会话；不会因此退出登录");
    private static final Phrase NO_CSRF = new Phrase(
            "csrf-token",
            "no valid CSRF token (expected: header X-CSRF-TOKEN with the token from GET /api/console/session)",
            "没有有效的 CSRF 令牌（要求：按 GET /api/console/session 给出的 X-CSRF-TOKEN 请求头）");
    private static final Phrase STRANGE = new Phrase(
            "strange-path", "the path or a header contains characters that are not allowed", "路径或请求头含有不允许的字符");

    private static final ProblemType SESSION_ENDED =
            new ProblemType(401, "session-ended", "The session has ended; log in again", "会话已结束，请重新登录");
    private static final ProblemType CSRF =
            new ProblemType(403, "csrf", "The request does not come from a page of Gantry", "无法确认请求来自本系统页面");

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Bearer.isBorneBy(request) && request.getRequestedSessionId() != null) {
            ended(request, response);
            return;
        }
        problems.write(request, response, Problem.of(ProblemType.UNAUTHENTICATED, NOBODY));
    }

    void ended(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(SESSION_ENDED, EXPIRED));
    }

    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemType.NOT_FOUND, NOTHING_HERE));
    }

    void providerAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemType.UNAVAILABLE, PROVIDER_AWAY));
    }

    void storeAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemType.UNAVAILABLE, SESSIONS_AWAY));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        unknown(request, response);
    }

    // Only the check of CSRF tokens denies anything: what somebody may do is for the services to say.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(request, response, Problem.of(CSRF, NO_CSRF));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        problems.write(request, response, Problem.of(ProblemType.MALFORMED_REQUEST, STRANGE));
    }
}
