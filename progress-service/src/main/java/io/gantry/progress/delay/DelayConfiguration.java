package io.gantry.progress.delay;

import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.StatusChanges;
import io.gantry.progress.status.StatusStore;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.LogEnd;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DelayConfiguration {

    @Bean
    DelayDecisions delayDecisions(DelayProperties properties, RegionProperties region) {
        return new DelayDecisions(List.of(
                new ActivityOverdue(properties.overdue(), region), new ReportMissed(properties.report(), region)));
    }

    @Bean
    DelayEvaluator delayEvaluator(
            StatusStore statuses,
            DelayDecisions decisions,
            Checkpoints checkpoints,
            LogEnd logEnd,
            EventPublisher publisher,
            RegionProperties region,
            InstantSource clock,
            MeterRegistry meters) {
        var evaluator = new DelayEvaluator(statuses, decisions, checkpoints, logEnd, publisher, region, clock);
        Gauge.builder("gantry.projection.lag", evaluator, DelayEvaluator::lag)
                .description("Records in the log that are not in the statuses yet")
                .register(meters);
        return evaluator;
    }

    @Bean
    Poller delayPoller(DelayEvaluator evaluator, DelayProperties properties) {
        return new Poller("delay-evaluator", properties.poll(), new DelayRound(evaluator, properties.poll()));
    }

    @Bean
    StatusChanges statusChanges(DelayEvaluator evaluator, Poller delayPoller) {
        return partitionsByProject -> {
            evaluator.remember(partitionsByProject);
            delayPoller.wake();
        };
    }
}
