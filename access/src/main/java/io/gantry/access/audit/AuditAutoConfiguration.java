package io.gantry.access.audit;

import io.gantry.problem.ProblemWriter;
import io.gantry.stream.EventOutbox;
import io.gantry.stream.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Keeps the audit trail of a service that has a store. */
@AutoConfiguration(afterName = "io.gantry.store.LogStoreAutoConfiguration")
@ConditionalOnBean(EventOutbox.class)
class AuditAutoConfiguration {

    // Around Spring Security, which refuses at -100, and behind the budget of all together, so that a flood that is
    // turned away does not fill the store.
    private static final int AROUND_SECURITY = -150;

    @Bean
    AuditRecorder auditRecorder(EventOutbox outbox, ObjectProvider<OutboxRelay> relay, MeterRegistry meters) {
        return new AuditRecorder(outbox, () -> relay.getObject().wake(), meters.counter("gantry.audit.lost"));
    }

    @Bean
    FilterRegistrationBean<Filter> audit(
            AuditRecorder recorder,
            InstantSource clock,
            ProblemWriter problems,
            @Value("${spring.application.name}") String service) {
        var filter = new AuditFilter(new Auditing(service, clock, UUID::randomUUID), recorder, problems);
        var registration = new FilterRegistrationBean<Filter>(filter);
        registration.setOrder(AROUND_SECURITY);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
