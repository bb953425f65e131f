package io.gantry.console.trail;

import io.gantry.access.audit.Auditing;
import io.gantry.access.audit.RequestCounts;
import io.gantry.stream.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    // Around Spring Security (-100) and what requests are charged (-140).
    private static final int AROUND_SECURITY = -150;

    @Bean
    AuditTrail auditTrail(
            EventPublisher publisher,
            InstantSource clock,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service) {
        var auditing = new Auditing(service, clock, UUID::randomUUID);
        return new AuditTrail(
                auditing, new RequestCounts(auditing, clock), publisher, meters.counter("gantry.audit.lost"));
    }

    @Bean
    FilterRegistrationBean<DenialFilter> denials(AuditTrail trail) {
        var registration = new FilterRegistrationBean<>(new DenialFilter(trail));
        registration.setOrder(AROUND_SECURITY);
        return registration;
    }
}
