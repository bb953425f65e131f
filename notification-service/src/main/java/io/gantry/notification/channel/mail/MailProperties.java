package io.gantry.notification.channel.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail; the SMTP server is set with {@code spring.mail.*}, and without {@code spring.mail.host} there is no
 * mail.
 *
 * @param from address that mail comes from; its domain also ends the Message-IDs
 * @param pause the least time between two mails to one receiver
 * @param atOnce receivers that are sent to at the same time
 */
@ConfigurationProperties("gantry.mail")
record MailProperties(
        @DefaultValue("gantry@localhost") String from,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("2") int atOnce) {}
