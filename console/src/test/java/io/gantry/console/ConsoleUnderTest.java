package io.gantry.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running console as browsers do.
 *
 * @param cookie what the browser has kept; none for somebody who has not logged in
 */
public record ConsoleUnderTest(int port, @Nullable String cookie) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public ConsoleUnderTest(int port) {
        this(port, null);
    }

    /** The console as somebody sees it who has logged in. */
    public ConsoleUnderTest loggedIn(String account, String unit, String... roles) {
        var back = backFromLogin(account, unit, roles);
        return new ConsoleUnderTest(port, cookieOf(back.begun().get(back.address())));
    }

    /** Goes to the login page and fills it in; what is left is to go back to the console. */
    public Back backFromLogin(String account, String unit, String... roles) {
        var start = get("/oauth2/authorization/gantry");
        var authorize = start.headers().firstValue("Location").orElseThrow();
        var filledIn = HttpRequest.newBuilder(OpenIdProvider.filledIn(authorize, account, unit, roles))
                .build();
        var back = URI.create(send(filledIn).headers().firstValue("Location").orElseThrow());
        return new Back(new ConsoleUnderTest(port, cookieOf(start)), back.getPath() + "?" + back.getRawQuery());
    }

    /** @param begun the console with the session in which the login has begun */
    public record Back(ConsoleUnderTest begun, String address) {}

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Posts as a page does that has asked for the CSRF token. */
    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrfToken())
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public String csrfToken() {
        var session = JsonMapper.shared().readTree(get("/api/console/session").body());
        return session.path("csrf").path("token").asString();
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        }
    }

    /** Opens a stream and gives its lines as they come; closing the body ends the connection. */
    public HttpResponse<Stream<String>> lines(String path) {
        try {
            return HTTP.send(request(path).build(), BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** The cookie that an answer sets, as it is sent back. */
    public static String cookieOf(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }
}
