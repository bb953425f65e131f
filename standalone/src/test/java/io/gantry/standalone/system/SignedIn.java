package io.gantry.standalone.system;

import io.gantry.standalone.system.HttpTestClient.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has logged in at the console as a browser does: by redirects, a form, and cookies. */
final class SignedIn {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Executor STREAMS = task -> {
        var thread = new Thread(task, "open-stream");
        thread.setDaemon(true);
        thread.start();
    };
    private static final int MOST_STEPS = 12;

    private final String console;
    // One host, whatever the port: its cookies go everywhere.
    private final Map<String, String> cookies = new TreeMap<>();
    private JsonNode session = JsonMapper.shared().nullNode();

    private SignedIn(String console) {
        this.console = console;
    }

    /** Logs in at the console with that address. */
    static SignedIn at(String console, String account, String password) {
        var client = new SignedIn(console);
        var form = client.follow(client.request(URI.create(console + "/oauth2/authorization/gantry"))
                .GET());
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new AssertionError("no login form: " + form.statusCode() + " " + form.uri() + " " + form.body());
        }
        var fields =
                "username=" + encoded(account) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1));
        client.follow(client.request(form.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        client.session =
                client.send("GET", "/api/console/session", null, Map.of()).expect(200);
        return client;
    }

    /** What the console says of the session. */
    JsonNode session() {
        return session;
    }

    /** A request as the console's pages send it. */
    Answer send(String method, String path, @Nullable String body) {
        var csrf = session.path("csrf");
        return send(
                method,
                path,
                body,
                Map.of(csrf.path("header").asString(), csrf.path("token").asString()));
    }

    /** A request with those headers and the session's cookies. */
    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        var request = request(URI.create(console + path))
                .header("Content-Type", HttpTestClient.typeOf(body))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!method.equals("GET")) {
            request.header("If-Match", "*");
        }
        var response = exchange(request);
        var json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(
                response.statusCode(),
                json
                        ? JsonMapper.shared().readTree(response.body())
                        : JsonMapper.shared().nullNode());
    }

    /** Opens a stream as a page does; what is returned is done when the server has ended it. */
    CompletableFuture<Void> open(String path) {
        var request = request(URI.create(console + path)).header("Cookie", cookieHeader());
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answers " + response.statusCode());
            }
            return CompletableFuture.runAsync(() -> readToTheEnd(response.body()), STREAMS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void readToTheEnd(InputStream stream) {
        try (stream) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) {
        var response = exchange(first);
        for (int step = 0; step < MOST_STEPS && response.statusCode() / 100 == 3; step++) {
            var next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = exchange(request(next).GET());
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookieHeader());
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
