package io.gantry.notification.channel.webhook;

import io.gantry.notification.channel.InvalidAddressException;
import io.gantry.problem.Phrase;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses of webhooks as people have them: hosts may hold underscores, as names in a container network do, and
 * characters beyond ASCII, which are turned into their registered form (IDNA).
 */
final class WebhookAddress {

    private static final Phrase URL = new Phrase(
            "webhook-url",
            "an http or https URL of at most {max} characters, without user, password and fragment",
            "至多 {max} 个字符的 http 或 https 网址，不含用户、密码和片段");
    private static final Phrase PORT = new Phrase("port", "a port from 1 to {max}", "1 到 {max} 的端口");
    private static final Phrase HOST = new Phrase(
            "host-name", "a host name of letters, digits, hyphens, underscores and dots", "由字母、数字、连字符、下划线和点组成的主机名");
    private static final Phrase ENCODED = new Phrase(
            "url-encoding", "a URL whose path and query are percent-encoded where they must be", "路径和查询中必要处经百分号编码的网址");

    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>https?)://(?<host>\\[[^\\]/?#@]+]|[^\\[\\]:/?#@]+)(?::(?<port>\\d{1,5}))?(?<rest>[/?].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?\\.?");

    private WebhookAddress() {}

    /** @throws InvalidAddressException says which part is not right */
    static String canonical(String address) {
        var matcher = FORM.matcher(address);
        if (address.length() > LONGEST || !matcher.matches()) {
            throw new InvalidAddressException(URL.with(LONGEST));
        }
        var port = matcher.group("port");
        if (port != null && (Integer.parseInt(port) > HIGHEST_PORT || Integer.parseInt(port) == 0)) {
            throw new InvalidAddressException(PORT.with(HIGHEST_PORT));
        }
        var rest = matcher.group("rest");
        return encoded(matcher.group("scheme").toLowerCase(Locale.ROOT) + "://" + host(matcher.group("host"))
                + (port == null ? "" : ":" + port)
                + (rest == null ? "/" : rest.startsWith("/") ? rest : "/" + rest));
    }

    private static String host(String host) {
        if (host.startsWith("[")) {
            return host;
        }
        try {
            var ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (NAME.matcher(ascii).matches() && !ascii.contains("..")) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new InvalidAddressException(HOST);
    }

    // What is not ASCII in path and query is percent-encoded, as a browser does.
    private static String encoded(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException e) {
            throw new InvalidAddressException(ENCODED);
        }
    }

    /** The address to connect to. */
    static URI uri(String canonical) {
        return URI.create(canonical);
    }
}
