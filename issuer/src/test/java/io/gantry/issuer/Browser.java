package io.gantry.issuer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, and looks where it is sent without going there. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Keeps a cookie as if {@code address} had set it. */
    public void keep(URI address, String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(address, cookie);
    }

    public HttpResponse<String> get(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> post(URI address, Map<String, String> form, String... headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Fills in the login page. */
    public HttpResponse<String> login(IssuerUnderTest issuer, String name, String password) {
        return login(issuer, "/login", name, password);
    }

    public HttpResponse<String> login(IssuerUnderTest issuer, String page, String name, String password) {
        var form = CSRF.matcher(get(issuer.at(page)).body());
        if (!form.find()) {
            throw new AssertionError("no form at " + page);
        }
        return post(issuer.at(page), Map.of("username", name, "password", password, "_csrf", form.group(1)));
    }

    /** Fills in the code of the second factor. */
    public HttpResponse<String> code(IssuerUnderTest issuer, HttpResponse<String> page, String code) {
        var form = CSRF.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form");
        }
        return post(issuer.at("/login"), Map.of("code", code, "_csrf", form.group(1)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
