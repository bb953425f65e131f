package io.gantry.console.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.http.HttpHeaders;

/** What of an answer's headers a browser gets to see: cookies are the edge's own, and so is what keeps pages safe. */
final class AnswerHeaders {

    private static final Set<String> OURS = Set.of(
            "set-cookie",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "content-security-policy",
            "strict-transport-security",
            "content-length");

    private AnswerHeaders() {}

    static void copy(HttpMessage from, HttpServletResponse to) {
        var named = new HashSet<String>();
        for (var connection : from.getHeaders(HttpHeaders.CONNECTION)) {
            ConnectionHeaders.addNamedIn(connection.getValue(), named);
        }
        from.headerIterator().forEachRemaining(header -> {
            var lower = header.getName().toLowerCase(Locale.ROOT);
            if (!OURS.contains(lower) && !ConnectionHeaders.ALWAYS.contains(lower) && !named.contains(lower)) {
                to.addHeader(header.getName(), header.getValue());
            }
        });
        // What services say is for the one who asked.
        if (!to.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
