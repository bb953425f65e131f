package io.gantry.http.origin;

import io.gantry.http.limit.HeldRefusals;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for another host: what is answered may name the host that was asked for, and a foreign name may lead here
 * to borrow a browser that is on this network. A request for the address that people type has that address's scheme, also
 * where a proxy has ended TLS before. Nobody is charged for what it refuses, so that arrives a moment later.
 */
public final class HostFilter extends OncePerRequestFilter {

    private static final ProblemType MISDIRECTED =
            new ProblemType(421, "misdirected-request", "The request is for another host", "请求的是另一台主机");
    private static final Phrase NOT_THIS_HOST = new Phrase(
            "another-host",
            "this host is not served here (expected: the one that gantry.url names)",
            "此处不提供该主机的服务（要求：gantry.url 所指的主机）");

    private final Hosts hosts;
    private final ProblemWriter problems;
    private final HeldRefusals held;

    public HostFilter(Hosts hosts, ProblemWriter problems, HeldRefusals held) {
        this.hosts = hosts;
        this.problems = problems;
        this.held = held;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getServerName();
        var port = request.getServerPort();
        if (!hosts.include(name, port, request.getLocalAddr())) {
            problems.write(request, response, Problem.of(MISDIRECTED, NOT_THIS_HOST));
            held.hold(request, response);
            return;
        }
        chain.doFilter(isBehindTls(request, name, port) ? new TypedRequest(request) : request, response);
    }

    private boolean isBehindTls(HttpServletRequest request, String name, int port) {
        return "https".equals(hosts.url().getScheme()) && !request.isSecure() && hosts.isUrl(name, port);
    }

    /** A request as the browser has sent it. */
    private final class TypedRequest extends HttpServletRequestWrapper {

        private static final int USUAL_PORT = 443;

        TypedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getScheme() {
            return "https";
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public int getServerPort() {
            return hosts.url().getPort() < 0 ? USUAL_PORT : hosts.url().getPort();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(
                    hosts.url().getScheme() + "://" + hosts.url().getAuthority() + getRequestURI());
        }
    }
}
