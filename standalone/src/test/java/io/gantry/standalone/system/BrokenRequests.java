package io.gantry.standalone.system;

import io.gantry.standalone.system.ApiRoutes.Route;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;

/** Makes requests that no honest client sends: broken HTTP, broken JSON, values that no one expects. */
final class BrokenRequests {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1E+999999999",
            "1e-99999",
            "99999999999999999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2026-02-30\"",
            "\"9999999-12-31\"",
            "\"<script>\"",
            "\"{$ne:1}\"",
            "\"../../etc/passwd\"",
            "\"=cmd()\"",
            "{}",
            "[]",
            "[[[[[[]]]]]]",
            "{\"$where\":\"1\"}");
    private static final List<String> SEGMENTS = List.of(
            "x",
            "%00",
            "%0d%0aSet-Cookie:x",
            "..",
            "%2e%2e",
            ";a=b",
            "%ff%fe",
            "%E2%80%AE",
            "$ne",
            "'",
            "\"",
            "{",
            "%",
            "a".repeat(3000));
    private static final List<String> QUERIES = List.of(
            "",
            "?limit=0",
            "?limit=99999999999",
            "?limit=x",
            "?after=%00",
            "?after=!!!!",
            "?unit[]=1",
            "?unit=%ff",
            "?state=x",
            "?%",
            "?limit=1&limit=2");
    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "G\u0000T",
            "get",
            "PROPFIND");
    private static final List<String> HEADERS = List.of(
            "",
            "Content-Length: -1\r\n",
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: chunked, chunked\r\n",
            "Transfer-Encoding: gzip\r\n",
            "Content-Encoding: gzip\r\n",
            "Content-Type: text/xml\r\n",
            "Content-Type: application/json; charset=utf-7\r\n",
            "Content-Type: multipart/form-data; boundary=x\r\n",
            "Content-Type: /\r\n",
            "Accept: text/html\r\n",
            "Accept: ;;;\r\n",
            "If-Match: \"\r\n",
            "If-Match: W/\"999999999999999999999\"\r\n",
            "Expect: 200-nothing\r\n",
            "Range: bytes=0-1,1-2,2-3\r\n",
            "X-Forwarded-For: 1.1.1.1, \u0001\r\n",
            "X-HTTP-Method-Override: DELETE\r\n",
            "Host: evil\r\n",
            "X: " + "y".repeat(20_000) + "\r\n",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n",
            "\u0000: x\r\n",
            " folded\r\n");

    private final RandomGenerator random;

    BrokenRequests(RandomGenerator random) {
        this.random = random;
    }

    /** The bytes of a request; {@code good} is a body and {@code authorization} a header that would do. */
    byte[] next(Route route, String path, String good, String authorization) {
        var method = random.nextInt(4) == 0 ? any(METHODS) : route.method();
        var target =
                random.nextInt(3) == 0 ? path.replaceFirst("[^/]+$", Matcher.quoteReplacement(any(SEGMENTS))) : path;
        var body = bodyFrom(good);
        var head = method + " " + target + (random.nextInt(3) == 0 ? any(QUERIES) : "")
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nAuthorization: " + authorization + "\r\n"
                + "Content-Type: application/json\r\n" + (random.nextInt(2) == 0 ? any(HEADERS) : "");
        var length = random.nextInt(20) == 0 ? body.length + random.nextInt(1, 50) : body.length;
        return joined((head + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private byte[] bodyFrom(String good) {
        return switch (random.nextInt(8)) {
            case 0 -> good.substring(0, random.nextInt(good.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("[".repeat(random.nextInt(1, 3000)) + good).getBytes(StandardCharsets.UTF_8);
            case 2 -> good.getBytes(StandardCharsets.UTF_16);
            case 3 -> noise();
            case 4 -> (good + good).getBytes(StandardCharsets.UTF_8);
            case 5 -> ("[" + good + "," + any(VALUES) + "]").getBytes(StandardCharsets.UTF_8);
            default -> withAnotherValue(good).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String withAnotherValue(String good) {
        var colons = good.chars().filter(c -> c == ':').count();
        if (colons == 0) {
            return any(VALUES);
        }
        int which = random.nextInt((int) colons);
        int at = -1;
        for (int i = 0; i <= which; i++) {
            at = good.indexOf(':', at + 1);
        }
        int end = at + 1;
        while (end < good.length() && ",}]".indexOf(good.charAt(end)) < 0) {
            end++;
        }
        return good.substring(0, at + 1) + any(VALUES) + good.substring(end);
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
