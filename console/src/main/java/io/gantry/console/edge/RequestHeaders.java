package io.gantry.console.edge;

import io.gantry.console.session.RelayedToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.http.HttpHeaders;

/**
 * What of a request's headers a service gets to see. Cookies end here; a session's request goes on with its access token;
 * where a request comes from only the edge says; and what is meant for one connection stays with it.
 */
final class RequestHeaders {

    private static final Set<String> KEPT_BACK =
            Set.of("cookie", "forwarded", "x-real-ip", "x-csrf-token", "host", "expect", "content-length");
    private static final String FORWARDED = "x-forwarded-";

    private RequestHeaders() {}

    static void copy(HttpServletRequest from, HttpMessage to) {
        var keptBack = new HashSet<String>();
        from.getHeaders(HttpHeaders.CONNECTION)
                .asIterator()
                .forEachRemaining(value -> ConnectionHeaders.addNamedIn(value, keptBack));
        var token = RelayedToken.of(from);
        token.ifPresent(ignored -> keptBack.add("authorization"));
        from.getHeaderNames().asIterator().forEachRemaining(name -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!KEPT_BACK.contains(lower)
                    && !ConnectionHeaders.ALWAYS.contains(lower)
                    && !lower.startsWith(FORWARDED)
                    && !keptBack.contains(lower)) {
                from.getHeaders(name).asIterator().forEachRemaining(value -> to.addHeader(name, value));
            }
        });
        to.addHeader("X-Forwarded-For", from.getRemoteAddr());
        token.ifPresent(known -> to.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + known));
    }
}
