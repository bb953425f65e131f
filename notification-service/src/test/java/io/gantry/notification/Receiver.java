package io.gantry.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A receiver of webhooks: each path is somebody's, answers as it is told to, and otherwise 204. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();

    /** What came. */
    public record Received(String path, Map<String, String> headers, String body) {

        public String id() {
            return headers.get("Webhook-id");
        }
    }

    /** An answer. */
    public interface Reply {

        void to(HttpExchange exchange) throws IOException;

        /** An answer without body. */
        static Reply status(int status) {
            return exchange -> exchange.sendResponseHeaders(status, -1);
        }

        /** An answer without body that has one header more. */
        static Reply status(int status, String header, String value) {
            return exchange -> {
                exchange.getResponseHeaders().set(header, value);
                exchange.sendResponseHeaders(status, -1);
            };
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Tells what {@code path} is to answer next, and after that. */
    public void answer(String path, Reply... next) {
        replies.computeIfAbsent(path, same -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    public List<Received> at(String path) {
        return received.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            received.add(new Received(path, headers, body));
            var reply =
                    replies.getOrDefault(path, new ConcurrentLinkedQueue<>()).poll();
            (reply == null ? Reply.status(204) : reply).to(exchange);
        }
    }
}
