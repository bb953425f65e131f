package io.gantry.standalone.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receives the demo units' webhooks, checks their signatures and writes one line for each into a file. */
public final class WebhookReceiver {

    /** What comes before a unit's code in the address where it is told. */
    public static final String PATH = "/hooks/";

    // One receiver is out of order, so that retries can be seen.
    private static final String OUT_OF_ORDER = "GX-CT";

    private final HttpServer server;
    private final Path log;
    private final UnaryOperator<String> secretOf;
    private final InstantSource clock;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    private WebhookReceiver(HttpServer server, Path log, UnaryOperator<String> secretOf, InstantSource clock) {
        this.server = server;
        this.log = log;
        this.secretOf = secretOf;
        this.clock = clock;
    }

    /** @param secretOf the signing secret of a unit */
    public static void start(int port, Path log, UnaryOperator<String> secretOf, InstantSource clock) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var receiver = new WebhookReceiver(server, log, secretOf, clock);
            server.createContext(PATH, receiver::receive);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot receive webhooks on port " + port, e);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var unit = exchange.getRequestURI().getPath().substring(PATH.length());
            var message = StandardWebhook.of(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(answer(unit, message), -1);
        }
    }

    private int answer(String unit, StandardWebhook message) {
        if (unit.equals(OUT_OF_ORDER)) {
            write(unit, message, "refused with 503, to show retries");
            return 503;
        }
        if (!isAuthentic(unit, message)) {
            write(unit, message, "signature WRONG");
            return 401;
        }
        write(unit, message, "signature right");
        return 204;
    }

    private boolean isAuthentic(String unit, StandardWebhook message) {
        var secret = secrets.computeIfAbsent(unit, secretOf);
        return message.isAuthentic(secret, clock.instant());
    }

    private synchronized void write(String unit, StandardWebhook message, String verdict) {
        var line = "%s  %-6s  %s  %s%n"
                .formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS), unit, verdict, summary(message.body()));
        try {
            Files.writeString(log, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(byte[] body) {
        try {
            JsonNode message = JsonMapper.shared().readTree(body);
            return message.path("type").asString("?") + "  "
                    + message.path("data")
                            .path("message")
                            .path("zh")
                            .asString("")
                            .lines()
                            .findFirst()
                            .orElse("");
        } catch (JacksonException e) {
            return "not JSON";
        }
    }
}
