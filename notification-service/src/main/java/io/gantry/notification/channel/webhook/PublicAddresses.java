package io.gantry.notification.channel.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * The addresses that a webhook may lead to: public ones, and those that the operator allows. The address of a webhook is
 * typed in by people who may not reach what this service reaches: its own host, its network, a cloud's metadata service.
 */
final class PublicAddresses implements InetAddressFilter {

    // Spring's list is RFC 6890's of 2013. Since then there is one more range for documentation; and of IPv6 nothing
    // but 2000::/3 has ever been given out for the internet (IANA), which leaves out all forms that hold an IPv4
    // address.
    private static final InetAddressFilter ON_THE_INTERNET = InetAddressFilter.externalAddresses()
            .and(InetAddressFilter.of(Inet4Address.class::isInstance, InetAddressFilter.of("2000::/3")))
            .andNot("3fff::/20");

    private final InetAddressFilter allowed;

    /** @param listed addresses and ranges that are allowed besides, like {@code 10.1.0.0/16} */
    PublicAddresses(List<String> listed) {
        this.allowed = ON_THE_INTERNET.or(listed.toArray(String[]::new));
    }

    @Override
    public boolean matches(InetAddress address) {
        return allowed.matches(unmapped(address));
    }

    // A name server may say ::ffff:127.0.0.1, and the connection would go to 127.0.0.1.
    private static InetAddress unmapped(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the bytes of an address are an address", e);
        }
    }
}
