package io.gantry.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A service as the edge sees it: remembers what it is asked, and answers, breaks off or keeps silent by the path. Below
 * {@code /told/} it says what it was asked for, as JSON; {@code behind}, {@code text} and {@code long} are what they are called.
 */
public final class StubService implements AutoCloseable {

    public record Asked(String method, String uri, Map<String, List<String>> headers, String body) {}

    private final HttpServer server;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next request whose path begins so. */
    public Asked asked(String path) throws InterruptedException {
        var next = asked.take();
        while (!next.uri().startsWith(path)) {
            next = asked.take();
        }
        return next;
    }

    /** All requests that nobody has looked at yet, up to the next whose path begins so. */
    public List<Asked> upTo(String path) throws InterruptedException {
        var all = new ArrayList<Asked>();
        do {
            all.add(asked.take());
        } while (!all.get(all.size() - 1).uri().startsWith(path));
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        if (exchange.getRequestURI().getPath().endsWith("/silent")) {
            return;
        }
        if (exchange.getRequestURI().getPath().endsWith("/broken")) {
            exchange.close();
            return;
        }
        if (exchange.getRequestURI().getPath().endsWith("/instance")) {
            var report = "{\"health\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, report.length);
            exchange.getResponseBody().write(report);
            exchange.close();
            return;
        }
        if (exchange.getRequestURI().getPath().contains("/told/")) {
            tell(exchange, exchange.getRequestURI().toString());
            return;
        }
        var text = "{\"status\":412}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.getResponseHeaders().add("Set-Cookie", "service=1");
        exchange.getResponseHeaders().add("X-Frame-Options", "DENY");
        exchange.getResponseHeaders().add("Keep-Alive", "timeout=3600");
        exchange.sendResponseHeaders(412, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private static void tell(HttpExchange exchange, String asked) throws IOException {
        var filling = asked.endsWith("/long") ? "龙".repeat(500_000) : "";
        var told = "{\"asked\":\"%s%s\"}".formatted(asked, filling).getBytes(StandardCharsets.UTF_8);
        var isText = asked.endsWith("/text");
        exchange.getResponseHeaders().add("Content-Type", isText ? "text/plain" : "application/json;charset=UTF-8");
        if (asked.endsWith("/behind")) {
            exchange.getResponseHeaders().add("Gantry-Behind", "true");
        }
        exchange.sendResponseHeaders(200, told.length);
        exchange.getResponseBody().write(told);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
