package io.gantry.notification.channel.webhook;

import io.gantry.problem.ProblemResponses;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Puts the channel together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    WebhookConnections webhookConnections(WebhookProperties properties) {
        return new WebhookConnections(properties);
    }

    @Bean
    SigningSecrets signingSecrets(
            SigningSecretStore store, RandomGenerator random, InstantSource clock, WebhookProperties properties) {
        return new SigningSecrets(store, random, clock, properties.formerSecretCounts());
    }

    @Bean
    OperationCustomizer secretProblems() {
        return ProblemResponses.of("changeSigningSecret", SecretController.CHANGING);
    }

    // Its own meters name no receiver; those of the HTTP client would, one for each host.
    @Bean
    WebhookChannel webhookChannel(
            RestClient.Builder http,
            WebhookConnections connections,
            WebhookProperties properties,
            SigningSecrets secrets,
            HttpClientSettings settings,
            InstantSource clock) {
        var requests = connections.requests(SystemDefaultDnsResolver.INSTANCE, settings);
        var client = http.requestFactory(requests)
                .observationRegistry(ObservationRegistry.NOOP)
                .build();
        return new WebhookChannel(client, secrets, properties.atOnce(), clock);
    }
}
