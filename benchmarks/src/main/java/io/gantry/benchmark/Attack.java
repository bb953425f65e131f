package io.gantry.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** What somebody sends who has nothing to send. */
enum Attack {
    NOTHING("POST " + Site.REPORTS, "127.0.0.1", ""),
    SESSION("GET /api/console/session", "127.0.0.1", "Cookie: __Host-gantry=%s\r\n"),
    BEARER("POST " + Site.REPORTS, "127.0.0.1", "Authorization: Bearer %s\r\n"),
    LOGIN("POST /login", "127.0.0.1", "Content-Type: application/x-www-form-urlencoded\r\n"),
    HOST("GET /", "gantry.example.org", "");

    private static final int ISSUER = 4;

    private final String request;
    private final String host;
    private final String headers;

    Attack(String request, String host, String headers) {
        this.request = request;
        this.host = host;
        this.headers = headers;
    }

    /** The port it goes to, the console's or, for logins, the issuer's. */
    int port(int console) {
        return this == LOGIN ? console + ISSUER : console;
    }

    /** First line and headers, with a secret that nobody has issued, another one each time. */
    String head(int console) {
        return head(request, console) + headers.formatted(this == SESSION ? inventedSession() : UUID.randomUUID());
    }

    /** First line and {@code Host} of another request to the same port. */
    String head(String other, int console) {
        return other + " HTTP/1.1\r\nHost: " + host + ":" + port(console) + "\r\n";
    }

    String body() {
        return switch (this) {
            case NOTHING, BEARER -> "{}";
            case SESSION, HOST, LOGIN -> "";
        };
    }

    // In Base64, as the edge writes its cookies: it does not look for what it cannot decode.
    private static String inventedSession() {
        var id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(id);
    }
}
