package io.gantry.notification.delivery;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of deliveries. How long one request may take is set with {@code spring.http.clients}.
 *
 * @param pauses between the attempts at a webhook; Standard Webhooks' by default, ten attempts in four days
 * @param jitter the most by which a pause is stretched, as a part of it
 * @param patience the longest pause that a receiver may ask for with {@code Retry-After}
 * @param poll how often deliveries that are due are looked for when nobody says that there is one
 * @param senders how many units are sent to at once
 * @param deadline when a request is cut off, however much the receiver keeps sending
 * @param lease how long an attempt may take before it counts as lost; above {@code deadline}
 * @param inside addresses and CIDR ranges that webhooks may lead to although they are not on the internet
 */
@ConfigurationProperties("gantry.delivery")
record DeliveryProperties(
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> pauses,

        @DefaultValue("0.1") double jitter,
        @DefaultValue("24h") Duration patience,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("8") int senders,
        @DefaultValue("20s") Duration deadline,
        @DefaultValue("60s") Duration lease,
        @DefaultValue List<String> inside) {

    DeliveryProperties {
        if (lease.compareTo(deadline) <= 0) {
            throw new IllegalArgumentException("gantry.delivery.lease: " + lease
                    + " (expected: above gantry.delivery.deadline, " + deadline + ")");
        }
        if (senders < 1 || senders > 200) {
            throw new IllegalArgumentException("gantry.delivery.senders: " + senders + " (expected: 1..200)");
        }
    }

    RetryPolicy retryPolicy() {
        return new RetryPolicy(pauses, jitter, patience);
    }
}
