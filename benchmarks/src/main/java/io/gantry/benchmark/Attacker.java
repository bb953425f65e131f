package io.gantry.benchmark;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One connection of somebody elsewhere, which carries one kind of attack as fast as it is answered. */
final class Attacker implements AutoCloseable {

    private static final int EXPIRED = 302;

    private final Attack kind;
    private final int console;
    private final Connection connection;
    private String cookie = "";
    private String csrf = "";

    Attacker(Attack kind, int console) {
        this.kind = kind;
        this.console = console;
        this.connection = new Connection(address(), kind.port(console), "");
    }

    /** Sends the next request and returns the status of its answer. */
    int send() {
        return kind == Attack.LOGIN ? guess() : connection.send(kind.head(console), kind.body());
    }

    // Without session and token of the form no password is looked at.
    private int guess() {
        if (csrf.isEmpty()) {
            int status = connection.send(kind.head("GET /login", console), "");
            var token = Session.CSRF.matcher(connection.body());
            if (!token.find()) {
                return status;
            }
            csrf = token.group(1);
            cookie = connection.cookie();
        }
        int status = connection.send(
                kind.head(console) + "Cookie: " + cookie + "\r\n",
                "username=" + account() + "&password=" + UUID.randomUUID() + "&_csrf="
                        + URLEncoder.encode(csrf, StandardCharsets.UTF_8));
        if (status == EXPIRED) {
            csrf = "";
        }
        return status;
    }

    // An account that there is at every Gantry, and ones that there are not: both are looked at alike.
    private static Object account() {
        return ThreadLocalRandom.current().nextBoolean() ? "admin" : UUID.randomUUID();
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByName("127.0.0.9");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
