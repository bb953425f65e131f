package io.gantry.console.session;

import io.gantry.access.limit.Admission;
import io.gantry.access.limit.LimitProperties;
import io.gantry.http.limit.Payer;
import io.gantry.http.limit.Purses;
import io.gantry.http.limit.Throttling;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;

/** What requests cost at the edge. */
@Configuration(proxyBeanMethods = false)
class ChargeConfiguration {

    // Inside of what puts denials on record (-150), before Spring Security (-100).
    private static final int BEFORE_SECURITY = -140;

    @Bean
    FilterRegistrationBean<EdgeCharge> edgeCharge(
            Admission admission,
            LimitProperties limits,
            EdgeLimits edge,
            CookieSerializer cookies,
            Throttling throttling) {
        var registration = new FilterRegistrationBean<>(new EdgeCharge(
                admission,
                new Purses(Payer.BEARER, edge.bearer(), limits.remembered()),
                new Purses(Payer.PAGE, edge.page(), limits.remembered()),
                new Purses(Payer.ADDRESS, edge.logout(), limits.remembered()),
                cookies,
                throttling));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
