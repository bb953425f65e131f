package io.gantry.project.chain;

import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.EventStreamProperties;
import io.gantry.stream.LogReader;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChainProperties.class)
class ChainConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ChainConfiguration.class);
    private static final Duration LOOK = Duration.ofMinutes(10);

    @Bean
    OwnedPartitions ownedPartitions() {
        return new OwnedPartitions();
    }

    @Bean
    KeptHeads keptHeads(ChainProperties properties) {
        return new KeptHeads(properties.heads());
    }

    @Bean
    Verifier verifier(
            LogReader reader,
            Checkpoints checkpoints,
            ChainStore store,
            KeptHeads heads,
            KeptEntries kept,
            ChainProperties properties,
            EventStreamProperties stream,
            InstantSource clock) {
        var key = properties.signingKey() == null ? null : ChainKey.of(properties.signingKey());
        return new Verifier(reader, checkpoints, store, heads, kept, key, stream.partitions(), clock);
    }

    @Bean
    Verifications verifications(
            Verifier verifier,
            ChainStore store,
            OwnedPartitions owned,
            ChainProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        var verifications = new Verifications(verifier, store, owned, properties.verifyEvery(), clock);
        meters.gauge("gantry.audit.faults", verifications, Verifications::faults);
        return verifications;
    }

    @Bean
    Poller auditVerification(Verifications verifications) {
        return new Poller("audit-verification", LOOK, verifications::verifyIfDue);
    }

    @Bean
    @ConditionalOnProperty("gantry.audit.signing-key")
    Poller chainSigning(
            LogReader reader,
            EventPublisher publisher,
            ChainStore store,
            KeptHeads heads,
            OwnedPartitions owned,
            ChainProperties properties,
            EventStreamProperties stream,
            InstantSource clock) {
        if (properties.heads() == null) {
            log.warn("gantry.audit.heads is not set: a trail that was written and signed anew will not show");
        }
        var signing = new ChainSigning(
                reader,
                publisher,
                store,
                heads,
                ChainKey.of(String.valueOf(properties.signingKey())),
                partition -> keyInto(partition, stream),
                clock,
                UUID::randomUUID);
        return new Poller("chain-signing", properties.signEvery(), () -> signing.sign(owned.now()));
    }

    // Heads lie in the partition that they are of.
    static String keyInto(int partition, EventStreamProperties stream) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> "chain-" + number)
                .filter(key -> stream.partitionOf(key) == partition)
                .findFirst()
                .orElseThrow();
    }
}
