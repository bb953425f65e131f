package io.gantry.notification.delivery;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of deliveries, whatever the channel.
 *
 * @param retryDelays between the attempts; Standard Webhooks' by default, ten attempts in four days
 * @param jitter the most by which a delay is stretched, as a part of it
 * @param maxRetryAfter the longest delay that a receiver may ask for with {@code Retry-After}
 * @param poll how often the store is looked at for deliveries that are due and that no instance has in memory
 * @param lease how long an attempt may take before it counts as lost; above the deadline of every channel
 */
@ConfigurationProperties("gantry.delivery")
record DeliveryProperties(
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retryDelays,

        @DefaultValue("0.1") double jitter,
        @DefaultValue("24h") Duration maxRetryAfter,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("60s") Duration lease) {

    private static final Duration BEHIND = Duration.ofMillis(400);
    private static final int IN_MEMORY = 5_000;

    RetryPolicy retryPolicy() {
        return new RetryPolicy(retryDelays, jitter, maxRetryAfter);
    }

    /**
     * How the instance {@code holder} sends.
     *
     * @param places receivers that are sent to at the same time
     */
    DispatchSettings dispatch(String holder, int places) {
        return new DispatchSettings(holder, lease, poll, BEHIND, IN_MEMORY, 4 * places);
    }
}
