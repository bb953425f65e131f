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

    // Around all that turns requests away: budgets from -160 on, and Spring Security, which refuses at -100.
    private static final int OUTERMOST = -210;

    @Bean
    Auditing auditing(InstantSource clock, @Value("${spring.application.name}") String service) {
        return new Auditing(service, clock, UUID::randomUUID);
    }

    @Bean
    RequestCounts requestCounts(Auditing auditing, InstantSource clock) {
        return new RequestCounts(auditing, clock);
    }

    @Bean
    AuditRecorder auditRecorder(
            EventOutbox outbox, ObjectProvider<OutboxRelay> relay, RequestCounts counts, MeterRegistry meters) {
        var recorder =
                new AuditRecorder(outbox, () -> relay.getObject().wake(), counts, meters.counter("gantry.audit.lost"));
        meters.gauge("gantry.audit.waiting", recorder, AuditRecorder::waiting);
        return recorder;
    }

    @Bean
    AuditedReads auditedReads(Auditing auditing, AuditRecorder recorder) {
        return new AuditedReads(auditing, recorder);
    }

    @Bean
    AuditedDenials auditedDenials(Auditing auditing, RequestCounts counts, AuditRecorder recorder) {
        return new AuditedDenials(auditing, counts, recorder);
    }

    @Bean
    FilterRegistrationBean<Filter> audit(
            Auditing auditing, RequestCounts counts, AuditRecorder recorder, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<Filter>(new AuditFilter(auditing, counts, recorder, problems));
        registration.setOrder(OUTERMOST);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
