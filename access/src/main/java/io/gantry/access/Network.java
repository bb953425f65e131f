package io.gantry.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of network addresses.
 *
 * @param bits how many leading bits of the address count
 */
public record Network(InetAddress address, int bits) {

    // No names: they would be looked up.
    private static final Pattern FORM = Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");

    /** Reads CIDR notation, such as {@code 10.12.0.0/16}; empty if it is none. */
    public static Optional<Network> parse(String cidr) {
        var form = FORM.matcher(cidr);
        if (!form.matches()) {
            return Optional.empty();
        }
        var bits = Integer.parseInt(form.group(2));
        return literal(form.group(1))
                .filter(address -> bits <= 8 * address.getAddress().length)
                .map(address -> new Network(address, bits));
    }

    /** Whether an address, as a request tells it, lies within. */
    public boolean includes(String text) {
        return literal(text).filter(this::includes).isPresent();
    }

    private boolean includes(InetAddress other) {
        var mine = address.getAddress();
        var theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InetAddress> literal(String text) {
        var plain = text.indexOf('%') < 0 ? text : text.substring(0, text.indexOf('%'));
        if (!plain.matches("[0-9a-fA-F:.]+") || plain.indexOf(':') < 0 && !plain.matches("[0-9]+(\\.[0-9]+){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
