package io.gantry.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has logged in at the console as a browser does: by redirects, a form, and cookies. */
final class Session {

    /** Where a login form has its token. */
    static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    // One host, whatever the port: its cookies go everywhere.
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrf = "";

    private Session() {}

    /** Logs in at the console with that address. */
    static Session begin(String console, String account, String password) {
        var session = new Session();
        var form = session.follow(HttpRequest.newBuilder(URI.create(console + "/oauth2/authorization/gantry")));
        var token = CSRF.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("no login form: " + form.statusCode() + " " + form.body());
        }
        var fields = Map.of("username", account, "password", password, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        session.follow(HttpRequest.newBuilder(form.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        var told = session.send(HttpRequest.newBuilder(URI.create(console + "/api/console/session")));
        if (told.statusCode() != 200) {
            throw new IllegalStateException(account + " is not logged in: " + told.statusCode() + " " + told.body());
        }
        session.csrf = JsonMapper.shared()
                .readTree(told.body())
                .path("csrf")
                .path("token")
                .asString();
        return session;
    }

    /** The header lines that its requests show. */
    String headers() {
        return "Cookie: " + cookie() + "\r\nX-CSRF-TOKEN: " + csrf + "\r\n";
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) {
        var answer = send(first);
        while (answer.statusCode() / 100 == 3) {
            var next = answer.headers().firstValue("Location").orElseThrow();
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(next)));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookie());
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
