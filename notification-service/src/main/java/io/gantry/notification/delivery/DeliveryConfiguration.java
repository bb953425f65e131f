package io.gantry.notification.delivery;

import io.gantry.notification.address.UnitAddresses;
import io.gantry.notification.channel.Channel;
import io.gantry.problem.ProblemResponses;
import io.gantry.stream.CatchUp;
import io.gantry.stream.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    DeliveryMeters deliveryMeters(
            MeterRegistry meters, List<Channel> channels, DeliveryStore store, InstantSource clock) {
        return new DeliveryMeters(meters, byType(channels).keySet(), store, clock);
    }

    @Bean
    DeliverySender deliverySender(
            DeliveryStore store,
            UnitAddresses addresses,
            AlertsNow alerts,
            List<Channel> channels,
            DeliveryProperties properties,
            DeliveryMeters meters,
            InstantSource clock,
            RandomGenerator random,
            OutboxRelay relay) {
        return new DeliverySender(
                store, addresses, alerts, byType(channels), properties, meters, clock, random, relay::wake);
    }

    @Bean
    SenderPool senderPool(
            DeliveryStore store,
            DeliverySender sender,
            List<Channel> channels,
            CatchUp catchUp,
            DeliveryProperties properties,
            InstantSource clock) {
        var turns = new QueueTurns(store, sender, byType(channels), clock);
        var threads = channels.stream()
                .mapToInt(channel -> channel.throttle().atOnce())
                .sum();
        return new SenderPool(turns, Math.max(1, threads), catchUp::isComplete, properties.poll());
    }

    @Bean
    Deliveries deliveries(
            DeliveryStore store, UnitAddresses addresses, DeliveryMeters meters, InstantSource clock, SenderPool pool) {
        return new Deliveries(store, addresses, meters, clock, pool::wake);
    }

    @Bean
    OperationCustomizer deliveryProblems() {
        return ProblemResponses.of("retryDelivery", DeliveryController.NOT_FAILED);
    }

    private static Map<String, Channel> byType(List<Channel> channels) {
        return channels.stream().collect(Collectors.toMap(Channel::type, channel -> channel));
    }
}
