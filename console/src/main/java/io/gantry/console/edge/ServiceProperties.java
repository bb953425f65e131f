package io.gantry.console.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are. Each may have several addresses, one of each instance.
 *
 * @param connectWithin time for a connection to a service
 * @param answerWithin time for its answer; above the time a service takes to say that the broker cannot confirm
 * @param identity keeps the accounts; absent where the OpenID provider has a face of its own for that
 */
@ConfigurationProperties("gantry.services")
record ServiceProperties(
        @DefaultValue("http://localhost:8081") List<URI> project,
        @DefaultValue("http://localhost:8082") List<URI> progress,
        @DefaultValue("http://localhost:8083") List<URI> notification,
        @DefaultValue("2s") Duration connectWithin,
        @DefaultValue("30s") Duration answerWithin,
        @Nullable URI identity) {}
