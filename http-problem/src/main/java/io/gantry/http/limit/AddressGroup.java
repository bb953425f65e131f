package io.gantry.http.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address: an IPv4 address, or the 64 bits of an IPv6 address that name a network. */
public final class AddressGroup {

    private static final int NETWORK_BYTES = 8;

    private AddressGroup() {}

    /** @param address as numbers, never a name */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
