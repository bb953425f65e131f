package io.gantry.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.InetAddressFilter;

class PublicAddressesTests {

    private final PublicAddresses outside = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this host, and "this network"
                "127.0.0.1",
                "127.255.255.254",
                "::1",
                "0.0.0.0",
                "0.1.2.3",
                "::",
                // private
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "fc00::1",
                "fdff::1",
                "fec0::1",
                // link-local, with the metadata of clouds; carrier-grade NAT
                "169.254.169.254",
                "169.254.0.1",
                "fe80::1",
                "febf::1",
                "100.64.0.1",
                "100.127.255.255",
                "fd00:ec2::254",
                // multicast, broadcast, reserved
                "224.0.0.1",
                "239.255.255.255",
                "ff02::1",
                "ff0e::1",
                "240.0.0.1",
                "255.255.255.255",
                // protocol assignments, benchmarks, documentation
                "192.0.0.1",
                "192.0.0.170",
                "198.18.0.1",
                "198.19.255.255",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "192.88.99.1",
                "2001:db8::1",
                "3fff::1",
                "100::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "5f00::1",
                // IPv6 that holds an IPv4 address: mapped, compatible, translated, NAT64, 6to4, Teredo
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::10.0.0.1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                // never given out
                "4000::1",
                "8000::1"
            })
    void whatIsInsideOrNowhereIsRefused(String address) throws Exception {
        assertThat(outside.matches(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.0.0.1", "128.0.0.1",
                "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.0.1", "192.169.0.1", "198.17.0.1",
                "198.20.0.1", "223.255.255.255", "::ffff:1.1.1.1", "2400:3200::1", "2606:4700:4700::1111", "2a00::1"
            })
    void whatIsOnTheInternetIsAllowed(String address) throws Exception {
        assertThat(outside.matches(InetAddress.getByName(address))).isTrue();
    }

    // Written out, such an address is an IPv4 address to Java at once; from a name server it is not.
    @Test
    void whatANameServerSaysInIpv6OfAnAddressInsideIsRefused() throws Exception {
        assertThat(InetAddressFilter.externalAddresses().matches(mapped(10, 0, 0, 1)))
                .as("the library alone would let it pass")
                .isTrue();

        assertThat(outside.matches(mapped(10, 0, 0, 1))).isFalse();
        assertThat(outside.matches(mapped(127, 0, 0, 1))).isFalse();
        assertThat(outside.matches(mapped(1, 1, 1, 1))).isTrue();
    }

    @Test
    void anOperatorMayListWhatIsInside() throws Exception {
        var listed = new PublicAddresses(List.of("10.1.0.0/16", "192.168.7.7", "fd00:7::/32"));

        assertThat(List.of("10.1.0.1", "10.1.255.255", "192.168.7.7", "::ffff:10.1.2.3", "fd00:7::1", "1.1.1.1"))
                .allMatch(address -> matches(listed, address));
        assertThat(listed.matches(mapped(10, 1, 2, 3))).isTrue();
        assertThat(List.of("10.0.255.255", "10.2.0.0", "192.168.7.8", "::ffff:10.2.0.0", "fd00:8::1", "127.0.0.1"))
                .noneMatch(address -> matches(listed, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intranet.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "999.1.1.1", " "})
    void whatIsNoRangeIsRefusedAtTheStart(String range) {
        assertThatThrownBy(() -> new PublicAddresses(List.of(range))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean matches(InetAddressFilter filter, String address) {
        try {
            return filter.matches(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static Inet6Address mapped(int... ipv4) throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        for (int i = 0; i < ipv4.length; i++) {
            bytes[12 + i] = (byte) ipv4[i];
        }
        return Inet6Address.getByAddress("anywhere.example.org", bytes, -1);
    }
}
