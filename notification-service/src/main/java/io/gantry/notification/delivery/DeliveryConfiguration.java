package io.gantry.notification.delivery;

import io.gantry.notification.unit.UnitStore;
import io.gantry.problem.ProblemResponses;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    WebhookConnections webhookConnections(DeliveryProperties properties) {
        return new WebhookConnections(properties.deadline());
    }

    // Its own meters name no receiver; those of the HTTP client would, one for each host.
    @Bean
    WebhookClient webhookClient(
            RestClient.Builder http,
            WebhookConnections connections,
            DeliveryProperties properties,
            HttpClientSettings settings,
            InstantSource clock) {
        var requests = connections.requests(properties, SystemDefaultDnsResolver.INSTANCE, settings);
        return new WebhookClient(
                http.requestFactory(requests)
                        .observationRegistry(ObservationRegistry.NOOP)
                        .build(),
                clock);
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry meters, DeliveryStore store, InstantSource clock) {
        return new DeliveryMeters(meters, store, clock);
    }

    @Bean
    SigningSecrets signingSecrets(SigningSecretStore store, RandomGenerator random) {
        return new SigningSecrets(store, random);
    }

    @Bean
    WebhookSender webhookSender(
            DeliveryStore store,
            UnitStore units,
            SigningSecrets secrets,
            WebhookClient client,
            DeliveryProperties properties,
            DeliveryMeters meters,
            InstantSource clock,
            RandomGenerator random) {
        return new WebhookSender(store, units, secrets, client, properties, meters, clock, random);
    }

    @Bean
    SenderPool senderPool(WebhookSender sender, DeliveryProperties properties) {
        return new SenderPool(sender, properties.senders(), properties.poll());
    }

    @Bean
    Deliveries deliveries(
            DeliveryStore store, UnitStore units, DeliveryMeters meters, InstantSource clock, SenderPool pool) {
        return new Deliveries(store, units, meters, clock, pool::wake);
    }

    @Bean
    OperationCustomizer deliveryProblems() {
        return ProblemResponses.of("retryDelivery", DeliveryController.NOT_FAILED);
    }
}
