package io.gantry.console.session;

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

    private static final ProblemType SESSION_ENDED =
            new ProblemType(401, "session-ended", "The session has ended; log in again");
    private static final ProblemType CSRF = new ProblemType(403, "csrf", "It is not sure that a page of ours asks");

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Bearer.isBorneBy(request) && request.getRequestedSessionId() != null) {
            ended(response);
            return;
        }
        problems.write(
                response,
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "nobody has logged in here (expected: a session, or Authorization: Bearer and an access"
                                + " token or a device's key)"));
    }

    void ended(HttpServletResponse response) throws IOException {
        problems.write(response, Problem.of(SESSION_ENDED, "the login has expired, or was ended elsewhere"));
    }

    void nothingThere(HttpServletResponse response) throws IOException {
        problems.write(response, Problem.of(ProblemType.NOT_FOUND, "nothing is served under this path"));
    }

    void providerAway(HttpServletResponse response) throws IOException {
        problems.write(
                response,
                Problem.of(
                        ProblemType.UNAVAILABLE,
                        "the identity provider does not answer, so nobody can be let in for now"));
    }

    void storeAway(HttpServletResponse response) throws IOException {
        problems.write(
                response,
                Problem.of(
                        ProblemType.UNAVAILABLE, "the sessions cannot be asked for now; nobody is logged out by that"));
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
        problems.write(
                response,
                Problem.of(
                        CSRF, "no valid CSRF token (expected: header X-CSRF-TOKEN as GET /api/console/session tells)"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        problems.write(
                response,
                Problem.of(ProblemType.MALFORMED_REQUEST, "the path, or a header, has in it what none of ours has"));
    }
}
