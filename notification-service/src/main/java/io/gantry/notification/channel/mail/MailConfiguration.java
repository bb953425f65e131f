package io.gantry.notification.channel.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts the channel together, where the operator has named an SMTP server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    @Bean
    MailChannel mailChannel(JavaMailSender smtp, MailProperties properties) {
        return new MailChannel(smtp, properties);
    }
}
