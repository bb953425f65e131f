package io.gantry.notification.delivery;

import static io.gantry.notification.delivery.SampleEvents.T0;
import static io.gantry.notification.delivery.SampleEvents.triggered;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.notification.address.UnitChannel;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.testing.SampleFiles;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that deliveries end with, beside their golden samples. */
class SampleTests {

    private static final RetryPolicy POLICY = new RetryPolicy(List.of(), 0, Duration.ofHours(1));
    private static final Duration LEASE = Duration.ofMinutes(1);

    static Stream<Arguments> events() {
        return Stream.of(
                arguments("webhook-delivered", settled("webhook", "http://example.org/hook", Outcome.DELIVERED, 200)),
                arguments("mail-rejected", settled("mail", "duty@example.org", Outcome.REJECTED, 550)),
                arguments("overtaken", settled("webhook", "http://example.org/hook", Outcome.OVERTAKEN, null)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, DeliverySettled event) {
        SampleFiles.check(name, event);
    }

    private static DeliverySettled settled(String type, String address, Outcome outcome, Integer status) {
        var channel = new UnitChannel("4c1f2ab09d3e7788", type, address);
        var answer = new Answer(outcome, status, null, Duration.ofMillis(120));
        return Delivery.queued(triggered("GX-2026-017", "GX-HB"), "GX-HB", channel, T0)
                .claim("one", T0, LEASE)
                .settle(answer, T0, T0.plusMillis(120), POLICY, 0)
                .settlement(T0.plusMillis(120));
    }
}
