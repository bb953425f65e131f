package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "10.12.0.0/16, 10.12.255.1, true",
        "10.12.0.0/16, 10.13.0.1, false",
        "10.12.0.0/12, 10.15.0.1, true",
        "10.12.3.4/32, 10.12.3.4, true",
        "10.12.3.4/32, 10.12.3.5, false",
        "0.0.0.0/0, 10.12.3.5, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:1::7, true",
        "2001:db8::/32, 2001:db9::7, false",
        "10.0.0.0/8, not-an-address, false"
    })
    void includesTheAddressesWithTheSameBits(String network, String address, boolean included) {
        assertThat(Network.parse(network).orElseThrow().includes(address)).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.12.0.0",
                "10.12.0.0/33",
                "10.12/16",
                "localhost/8",
                "1.2.3.999/8",
                "::/129",
                "10.0.0.0/-1"
            })
    void isNothingElse(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }
}
