package io.gantry.notification.alert;

import io.gantry.notification.delivery.AlertsNow;
import io.gantry.problem.ProblemResponses;
import io.gantry.stream.CatchUp;
import io.gantry.stream.OutboxRelay;
import io.gantry.stream.Poller;
import io.gantry.unit.UnitDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    AlertTransitions alertTransitions(AlertProperties properties) {
        return new AlertTransitions(properties.policy());
    }

    @Bean
    AlertMeters alertMeters(MeterRegistry meters, AlertStore store, InstantSource clock) {
        return new AlertMeters(meters, store, clock);
    }

    @Bean
    AlertMemory alertMemory(AlertProperties properties) {
        return new AlertMemory(properties.remembered());
    }

    @Bean
    SavedAlerts savedAlerts(AlertStore store, AlertMemory memory, MongoAlertOutbox outbox, OutboxRelay relay) {
        return new SavedAlerts(store, memory, written -> relay.offer(outbox, written), relay::wake);
    }

    @Bean
    Alerts alerts(
            AlertStore store,
            AlertMemory memory,
            SavedAlerts saved,
            AlertTransitions transitions,
            AlertMeters meters,
            InstantSource clock) {
        return new Alerts(store, memory, saved, transitions, meters, clock);
    }

    @Bean
    AlertsNow alertsNow(AlertStore store) {
        return new PresentAlerts(store);
    }

    @Bean
    Escalation escalation(
            AlertStore store,
            SavedAlerts saved,
            UnitDirectory units,
            AlertTransitions transitions,
            AlertProperties properties,
            AlertMeters meters,
            InstantSource clock) {
        return new Escalation(store, saved, units::find, transitions, properties, meters, clock);
    }

    // A delay may have been cleared while the service was down. So nothing is escalated before that has been read.
    @Bean
    Poller escalationPoller(Escalation escalation, AlertProperties properties, CatchUp catchUp) {
        return new Poller(
                "escalation", properties.poll(), () -> catchUp.isComplete() ? escalation.run() : properties.poll());
    }

    @Bean
    OperationCustomizer alertProblems() {
        return ProblemResponses.of("acknowledgeAlert", AlertController.ALREADY_RESOLVED, AlertController.RELIEVED);
    }
}
