package io.gantry.notification.alert;

import io.gantry.notification.unit.UnitStore;
import io.gantry.problem.ProblemResponses;
import io.gantry.stream.OutboxRelay;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    AlertMeters alertMeters(MeterRegistry meters, AlertStore store, InstantSource clock) {
        return new AlertMeters(meters, store, clock);
    }

    @Bean
    Alerts alerts(
            AlertStore store, AlertProperties properties, AlertMeters meters, InstantSource clock, OutboxRelay relay) {
        return new Alerts(store, properties, meters, clock, relay::wake);
    }

    @Bean
    Escalation escalation(
            AlertStore store,
            UnitStore units,
            AlertProperties properties,
            AlertMeters meters,
            InstantSource clock,
            OutboxRelay relay) {
        return new Escalation(store, units, properties, meters, clock, relay::wake);
    }

    @Bean
    Poller escalationPoller(Escalation escalation, AlertProperties properties) {
        return new Poller("escalation", properties.poll(), escalation::run);
    }

    @Bean
    OperationCustomizer alertProblems() {
        return ProblemResponses.of("acknowledgeAlert", AlertController.ALREADY_RESOLVED);
    }
}
