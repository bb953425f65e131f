package io.gantry.issuer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells a tree of units page by page, as the registry does: the district GX, in it GX-ZJ, GX-CT with QY-XH, and GX-HB with GX-HB-1. */
public final class RegistryStandIn implements AutoCloseable {

    private static final List<String> PAGES = List.of("""
            {"items":[{"code":"GX","names":{"zh":"x"},"kind":"DISTRICT","revision":1},
             {"code":"GX-HB","parent":"GX"}],"next":"2"}""", """
            {"items":[{"code":"GX-HB-1","parent":"GX-HB"},{"code":"GX-ZJ","parent":"GX"},
             {"code":"GX-CT","parent":"GX"},{"code":"QY-XH","parent":"GX-CT"}]}""");

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> origins = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private RegistryStandIn(HttpServer server) {
        this.server = server;
    }

    public static RegistryStandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var registry = new RegistryStandIn(server);
            server.createContext("/api/registry/units", exchange -> {
                registry.tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
                registry.origins.add(exchange.getRequestHeaders().getFirst("X-Forwarded-For"));
                var page = exchange.getRequestURI().getQuery().contains("after=2") ? 1 : 0;
                var body = PAGES.get(page).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The setting that leads the issuer here. */
    public String setting() {
        return "--gantry.issuer.registry=http://localhost:"
                + server.getAddress().getPort();
    }

    /** What came as {@code Authorization}, in the order of the requests. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** What came as {@code X-Forwarded-For}, in the order of the requests. */
    public List<String> origins() {
        return List.copyOf(origins);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
