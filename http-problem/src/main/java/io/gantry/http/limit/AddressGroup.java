package io.gantry.http.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** What counts as one address: an IPv4 address, or the network of 64 bits that an IPv6 address is of. */
public final class AddressGroup {

    // Anything else would be looked up as a name.
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private AddressGroup() {}

    /** The address, or a network such as {@code 2001:db8:0:7::/64}; a text that is no address is returned unchanged. */
    public static String of(String address) {
        var plain = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        if (plain.indexOf(':') < 0 || !SIX.matcher(plain).matches()) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(plain);
            return parsed instanceof Inet6Address ? networkOf(parsed.getAddress()) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String networkOf(byte[] bytes) {
        return "%x:%x:%x:%x::/64".formatted(pair(bytes, 0), pair(bytes, 2), pair(bytes, 4), pair(bytes, 6));
    }

    private static int pair(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
    }
}
