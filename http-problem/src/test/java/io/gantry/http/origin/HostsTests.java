package io.gantry.http.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTests {

    private final Hosts hosts = new Hosts(URI.create("https://gantry.example.org"), List.of("console"));
    private final Hosts withPort = new Hosts(URI.create("http://localhost:8080"), List.of());

    @ParameterizedTest
    @CsvSource(textBlock = """
            gantry.example.org, 443,  10.1.0.2
            Gantry.Example.Org, 80,   10.1.0.2
            console,            9090, 10.1.0.2
            10.1.0.2,           9090, 10.1.0.2
            127.0.0.1,          8090, 127.0.0.1
            localhost,          8090, 127.0.0.1
            [::1],              8090, 0:0:0:0:0:0:0:1
            """)
    void includeTheAddressThatPeopleTypeAndWhatProbesUse(String name, int port, String local) {
        assertThat(hosts.include(name, port, local)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            evil.example,             443,  10.1.0.2
            gantry.example.org,       8443, 10.1.0.2
            gantry.example.org.evil,  443,  10.1.0.2
            198.51.100.7,             443,  10.1.0.2
            localhost,                443,  10.1.0.2
            evil.example,             8090, 127.0.0.1
            """)
    void includeNothingElse(String name, int port, String local) {
        assertThat(hosts.include(name, port, local)).isFalse();
    }

    @Test
    void includeThePortOfSeveralConsolesAtEachOfThem() {
        assertThat(withPort.include("localhost", 8080, "127.0.0.1")).isTrue();
        assertThat(withPort.include("localhost", 8080, "172.17.0.2")).isTrue();
        assertThat(withPort.include("localhost", 8081, "172.17.0.2")).isFalse();
    }

    @Test
    void aProxyIsNamedByNumbers() {
        assertThatThrownBy(() -> AddressRanges.of("gantry.proxies", List.of("proxy.example.org")))
                .hasMessage("gantry.proxies is proxy.example.org"
                        + " (expected: addresses or ranges like 10.1.0.7 or 10.1.0.0/16).");
        var ranges = AddressRanges.of("gantry.proxies", List.of("10.1.0.0/16", "::1"));
        assertThat(ranges.contains("10.1.9.9")).isTrue();
        assertThat(ranges.contains("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(AddressRanges.parsed("fe80::1%eth0")).isPresent();
        assertThat(AddressRanges.parsed("fe80::1%<script>")).isEmpty();
        assertThat(ranges.contains("10.2.0.1")).isFalse();
        assertThat(ranges.contains("10.1.0.1.evil.example")).isFalse();
    }
}
