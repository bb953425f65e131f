package io.gantry.issuer.limit;

import io.gantry.http.limit.HeldRefusals;
import io.gantry.http.limit.Throttling;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    // Spring Security is at -100.
    private static final int BEFORE_SECURITY = -140;

    @Bean
    FilterRegistrationBean<ChargeFilter> charge(
            IssuerLimits limits, ProblemWriter problems, MeterRegistry meters, HeldRefusals held) {
        var filter = new ChargeFilter(limits, new Throttling(problems, meters, held));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
