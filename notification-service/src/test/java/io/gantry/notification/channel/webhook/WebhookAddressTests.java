package io.gantry.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.notification.channel.InvalidAddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTests {

    @ParameterizedTest
    @CsvSource({
        "http://gx_hook:9101/a,http://gx_hook:9101/a",
        "https://告警.example.cn/hook,https://xn--4rr859j.example.cn/hook",
        "HTTPS://Hooks.Example.ORG/A?b=C,https://hooks.example.org/A?b=C",
        "http://127.0.0.1:9101,http://127.0.0.1:9101/",
        "http://[::1]:9101/a,http://[::1]:9101/a",
        "https://hooks.example.org/告警,https://hooks.example.org/%E5%91%8A%E8%AD%A6",
        "https://hooks.example.org?x=1,https://hooks.example.org/?x=1"
    })
    void hostsAsPeopleHaveThemAreTaken(String typed, String canonical) {
        assertThat(WebhookAddress.canonical(typed)).isEqualTo(canonical);
        assertThat(WebhookAddress.canonical(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "http://",
                "http:///path",
                "http://user@example.org/",
                "http://user:secret@example.org/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://exa mple.org/",
                "http://example..org/",
                "http://-/",
                "hooks.example.org",
                "http://example.org/a b",
                ""
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> WebhookAddress.canonical(typed)).isInstanceOf(InvalidAddressException.class);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> WebhookAddress.canonical("http://example.org/" + "a".repeat(2000)))
                .isInstanceOf(InvalidAddressException.class)
                .hasMessageContaining("2000");
    }
}
