package io.gantry.http.origin;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The hosts that a server is known by: its address as people type it, some names, and the address that a request has come
 * to in numbers, as probes use it. A page from elsewhere cannot make a browser say these, whatever its name leads to.
 */
public final class Hosts {

    private final URI url;
    private final List<String> names;

    public Hosts(URI url, List<String> names) {
        this.url = url;
        this.names = names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * Whether a request is for here.
     *
     * @param name as the request says, with brackets if it is an IPv6 address
     * @param port as the request says, or the usual one
     * @param local the address that it has come to
     */
    boolean include(String name, int port, String local) {
        var host = name.toLowerCase(Locale.ROOT);
        return isUrl(host, port) || names.contains(host) || isLocal(host, local);
    }

    /** Whether a request is for the address that people type. */
    boolean isUrl(String name, int port) {
        return name.equalsIgnoreCase(url.getHost()) && (url.getPort() < 0 ? isUsual(port) : port == url.getPort());
    }

    URI url() {
        return url;
    }

    // Behind a proxy that ends TLS a request without a port seems to be for that of plain HTTP.
    private static boolean isUsual(int port) {
        return port == 80 || port == 443;
    }

    private static boolean isLocal(String host, String local) {
        var here = AddressRanges.parsed(local);
        if (here.isEmpty()) {
            return false;
        }
        if (host.equals("localhost")) {
            return here.get().isLoopbackAddress();
        }
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return AddressRanges.parsed(bare).equals(here);
    }
}
