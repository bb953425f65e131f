package io.gantry.issuer.trail;

import io.gantry.access.audit.AuditedDenials;
import io.gantry.issuer.IssuerProperties;
import io.gantry.issuer.account.Accounts;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventOutbox;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    // Around all that turns requests away.
    private static final int OUTERMOST = -210;

    @Bean
    EventOutbox eventOutbox(IssuerProperties properties, EventCodec codec) {
        return new FileEventOutbox(properties.data().resolve("trail"), codec);
    }

    @Bean
    FilterRegistrationBean<LoginFilter> failedLogins(AuditedDenials denials, Accounts accounts) {
        var registration = new FilterRegistrationBean<>(new LoginFilter(denials, accounts));
        registration.setOrder(OUTERMOST);
        registration.addUrlPatterns("/login");
        return registration;
    }
}
