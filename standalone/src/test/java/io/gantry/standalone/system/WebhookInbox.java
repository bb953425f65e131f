package io.gantry.standalone.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gantry.standalone.webhook.StandardWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A unit's own server: takes every webhook and keeps it, until it is to say that it is gone. */
final class WebhookInbox implements AutoCloseable {

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile boolean gone;

    WebhookInbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::take);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One arrival; a message may arrive more than once under one id. */
    record Message(StandardWebhook webhook, JsonNode body) {

        String type() {
            return body.path("type").asString();
        }

        String alertId() {
            return body.path("data").path("alert").path("id").asString();
        }

        String projectId() {
            return body.path("data")
                    .path("alert")
                    .path("delay")
                    .path("projectId")
                    .asString();
        }

        String rule() {
            return body.path("data").path("alert").path("delay").path("rule").asString();
        }

        String id() {
            return String.valueOf(webhook.id());
        }

        boolean isSignedWith(String secret, Instant now) {
            return webhook.isAuthentic(secret, now);
        }
    }

    /** Whether it answers from now on that it is gone for good. */
    void isGone(boolean gone) {
        this.gone = gone;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<String> types() {
        return messages.stream().map(Message::type).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            messages.add(new Message(
                    StandardWebhook.of(exchange.getRequestHeaders(), body),
                    JsonMapper.shared().readTree(body)));
            exchange.sendResponseHeaders(gone ? 410 : 204, -1);
        }
    }
}
