package io.gantry.console.edge;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Headers that belong to one connection and are never handed on (RFC 9110, 7.6.1). All names are in lower case. */
final class ConnectionHeaders {

    static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private ConnectionHeaders() {}

    /** Adds the names in a value of the header {@code Connection}, which are of this connection, too. */
    static void addNamedIn(String value, Collection<String> names) {
        Arrays.stream(value.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(names::add);
    }
}
