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
import java.util.UUID;
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
    HeardAlerts heardAlerts() {
        return new HeardAlerts();
    }

    @Bean
    SettledHere settledHere() {
        return new SettledHere();
    }

    @Bean
    DeliverySender deliverySender(
            UnitAddresses addresses,
            HeardAlerts heard,
            AlertsNow alerts,
            List<Channel> channels,
            DeliveryProperties properties,
            DeliveryMeters meters,
            InstantSource clock,
            RandomGenerator random) {
        return new DeliverySender(addresses, heard, alerts, byType(channels), properties, meters, clock, random);
    }

    @Bean
    SenderPool senderPool(
            DeliveryStore store,
            MongoDeliveryOutbox outbox,
            DeliverySender sender,
            SettledHere settledHere,
            List<Channel> channels,
            CatchUp catchUp,
            DeliveryProperties properties,
            OutboxRelay relay,
            InstantSource clock) {
        var places = channels.stream()
                .mapToInt(channel -> channel.throttle().atOnce())
                .sum();
        var settings = properties.dispatch(UUID.randomUUID().toString(), places);
        var waiting = new Waiting(settings.holder(), settings.inMemory());
        var writes = new DeliveryWrites(store, settings.behind(), stored -> {
            waiting.add(stored);
            var ended = stored.stream()
                    .filter(delivery -> delivery.state().isSettled())
                    .toList();
            settledHere.stored(ended);
            relay.offerAlong(outbox, ended.stream().map(MongoDeliveryOutbox::of).toList());
        });
        var turns =
                new QueueTurns(channels.stream().collect(Collectors.toMap(Channel::type, Channel::throttle)), clock);
        var dispatch = new Dispatch(store, sender, turns, writes, waiting, settings, clock);
        return new SenderPool(dispatch, Math.max(1, places), catchUp::isComplete, settings.look());
    }

    @Bean
    Deliveries deliveries(
            DeliveryStore store,
            UnitAddresses addresses,
            HeardAlerts heard,
            SettledHere settledHere,
            SenderPool senders,
            DeliveryMeters meters,
            InstantSource clock) {
        return new Deliveries(store, addresses, heard, settledHere, senders, meters, clock);
    }

    @Bean
    OperationCustomizer deliveryProblems() {
        return ProblemResponses.of("retryDelivery", DeliveryController.NOT_FAILED);
    }

    private static Map<String, Channel> byType(List<Channel> channels) {
        return channels.stream().collect(Collectors.toMap(Channel::type, channel -> channel));
    }
}
