package io.gantry.standalone.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandardWebhookTests {

    // The example of the Standard Webhooks specification.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);

    @Test
    void acceptsTheSpecificationsExample() {
        assertThat(message(SIGNATURE, "{\"test\": 2432232314}").isAuthentic(SECRET, SENT))
                .isTrue();
    }

    @Test
    void acceptsOneRightSignatureOfSeveral() {
        assertThat(message("v1,AAAA " + SIGNATURE, "{\"test\": 2432232314}").isAuthentic(SECRET, SENT))
                .isTrue();
    }

    @Test
    void refusesAChangedBody() {
        assertThat(message(SIGNATURE, "{\"test\": 2432232315}").isAuthentic(SECRET, SENT))
                .isFalse();
    }

    @Test
    void refusesAMessageFromLongAgo() {
        assertThat(message(SIGNATURE, "{\"test\": 2432232314}").isAuthentic(SECRET, SENT.plusSeconds(301)))
                .isFalse();
    }

    @Test
    void refusesAMessageWithoutSignature() {
        assertThat(message(null, "{\"test\": 2432232314}").isAuthentic(SECRET, SENT))
                .isFalse();
    }

    private static StandardWebhook message(@Nullable String signatures, String body) {
        return new StandardWebhook(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", signatures, body.getBytes(StandardCharsets.UTF_8));
    }
}
