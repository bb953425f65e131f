package io.gantry.notification.channel.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks.
 *
 * @param deadline when a request is cut off, however much the receiver keeps sending
 * @param atOnce receivers that are sent to at the same time
 * @param formerSecretCounts how long messages are signed with the former secret, too, after a channel was given another
 * @param allowedPrivateRanges addresses and CIDR ranges that webhooks may lead to although they are not on the internet,
 *     like {@code 10.1.0.0/16}
 */
@ConfigurationProperties("gantry.webhook")
record WebhookProperties(
        @DefaultValue("20s") Duration deadline,
        @DefaultValue("8") int atOnce,
        @DefaultValue("24h") Duration formerSecretCounts,
        @DefaultValue List<String> allowedPrivateRanges) {}
