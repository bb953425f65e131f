package io.gantry.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.util.backoff.ExponentialBackOff;

/** Wires a service to the event log. The Kafka settings that go with it are in {@code gantry-event-stream.yaml}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({EventStreamProperties.class, WriterProperties.class})
class EventStreamAutoConfiguration {

    private static final long COMMIT_EVERY_MILLIS = 5_000;

    // A producer that idles past the broker's producer.id.expiration.ms (1 day) may never recover; so it is renewed.
    @Bean
    DefaultKafkaProducerFactoryCustomizer producerRenewal() {
        return factory -> factory.setMaxAge(Duration.ofHours(12));
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    EventPublisher eventPublisher(
            KafkaTemplate<byte[], byte[]> kafka,
            EventCodec codec,
            EventStreamProperties properties,
            WriterProperties writer,
            BrokerClock clock,
            @Value("${spring.application.name}") String application) {
        var seal = writer.key() == null ? null : WriterSeal.of(writer.key());
        return new KafkaEventPublisher(kafka, codec, "/" + application, seal, properties.confirmWithin(), clock);
    }

    @Bean
    Tombstones tombstones(KafkaTemplate<byte[], byte[]> kafka, EventStreamProperties properties) {
        return new Tombstones(kafka, properties.confirmWithin());
    }

    @Bean
    EventReader eventReader(EventCodec codec, WriterProperties writers) {
        return new EventReader(codec, new Writers(writers));
    }

    @Bean
    LogReader logReader(ConsumerFactory<?, ?> consumers, EventReader reader) {
        return new LogReader(consumers, reader);
    }

    @Bean
    @ConditionalOnBean(Checkpoints.class)
    DeadLetterReader deadLetterReader(
            ConsumerFactory<?, ?> consumers,
            BindingServiceProperties bindings,
            ObjectProvider<LateEvents> late,
            @Value("${spring.application.name}") String application) {
        return new DeadLetterReader(consumers, topicsOf(bindings), application, late.getIfAvailable());
    }

    @Bean
    @ConditionalOnBean({Checkpoints.class, LateEvents.class})
    DeadLetterReplay deadLetterReplay(
            ConsumerFactory<?, ?> consumers,
            KafkaTemplate<byte[], byte[]> kafka,
            EventReader reader,
            DeadLetterReader letters,
            DeadLetters notes,
            LateEvents late,
            EventStreamProperties properties) {
        return new DeadLetterReplay(consumers, kafka, reader, letters, notes, late, properties.confirmWithin());
    }

    @Bean
    TemporaryFailures brokerFailures() {
        return new BrokerFailures();
    }

    @Bean
    ShutdownFailures shutdownFailures() {
        return new ShutdownFailures();
    }

    @Bean
    ConsumerProgress consumerProgress() {
        return new ConsumerProgress(System::nanoTime);
    }

    @Bean
    BrokerClock brokerClock() {
        return new BrokerClock();
    }

    @Bean
    StreamHealth streamHealthIndicator(ConsumerProgress progress, BrokerClock clock) {
        return new StreamHealth(progress, clock);
    }

    @Bean
    DeadLetters deadLetters(
            KafkaTemplate<byte[], byte[]> kafka,
            MeterRegistry meters,
            @Value("${spring.application.name}") String application) {
        return new DeadLetters(kafka, application, meters);
    }

    @Bean
    EventBatches eventBatches(
            EventReader reader,
            DeadLetters letters,
            List<TemporaryFailures> temporary,
            ConsumerProgress progress,
            MeterRegistry meters) {
        return new EventBatches(reader, letters, temporary, progress, meters);
    }

    @Bean
    @ConditionalOnBean(Checkpoints.class)
    CatchUp catchUp(BindingServiceProperties bindings, LogEnd logEnd, Checkpoints checkpoints) {
        return new CatchUp(topicsOf(bindings), logEnd::of, checkpoints, System::nanoTime);
    }

    @Bean
    @ConditionalOnBean(Checkpoints.class)
    @ConditionalOnBooleanProperty(name = "gantry.stream.store-follows-log", matchIfMissing = true)
    StoreReach storeReach(
            BindingServiceProperties bindings, Checkpoints checkpoints, ObjectProvider<WriteBehind> writer) {
        return new StoreReach(topicsOf(bindings), checkpoints, writer.getIfAvailable(() -> () -> {}));
    }

    private static List<String> topicsOf(BindingServiceProperties bindings) {
        return bindings.getBindings().entrySet().stream()
                .filter(binding -> binding.getKey().endsWith("-in-0"))
                .flatMap(binding ->
                        Arrays.stream(binding.getValue().getDestination().split(",")))
                .distinct()
                .toList();
    }

    // Only for those who ask: a client of its own would look for a broker that a mere reader of pages can do without.
    @Bean
    @Lazy
    LogEnd logEnd(ConsumerFactory<?, ?> consumers) {
        return new LogEnd(consumers.createConsumer(null, "log-end"));
    }

    @Bean
    @ConditionalOnBean(Outbox.class)
    OutboxRelay outboxRelay(
            List<Outbox> outboxes,
            EventPublisher publisher,
            EventStreamProperties properties,
            MeterRegistry meters,
            InstantSource clock) {
        return new OutboxRelay(outboxes, publisher, properties.outboxPoll(), meters, clock);
    }

    @Bean
    @ConditionalOnBean(Checkpoints.class)
    KafkaBindingRebalanceListener checkpointSeek(Checkpoints checkpoints, List<PartitionState> states) {
        return new CheckpointSeek(checkpoints, states);
    }

    @Bean
    ConsumerRestart consumerRestart() {
        return new ConsumerRestart();
    }

    @Bean
    BrokerWatch brokerWatch() {
        return new BrokerWatch(System::nanoTime);
    }

    // Spring's default header mapper builds objects of types that the sender names in a header; one such header can
    // exhaust the memory and stop a consumer for good. This one hands headers on as bytes.
    @Bean
    KafkaHeaderMapper kafkaBinderHeaderMapper() {
        var mapper = new SimpleKafkaHeaderMapper();
        mapper.setMapAllStringsOut(true);
        return mapper;
    }

    // The binder gives its header mapper to record bindings only; batches would be converted with the default one.
    @Bean
    ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> rawBatches(KafkaHeaderMapper headers) {
        return (endpoint, destination, group) -> {
            var converter = new BatchMessagingMessageConverter();
            converter.setHeaderMapper(headers);
            converter.setRawRecordHeader(true);
            endpoint.setBatchMessageConverter(converter);
        };
    }

    // What a batch cannot do now it does later: the consumer waits with it, however long the store or broker is away.
    // Records that no waiting helps have gone to the dead letters before.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver(
            ConsumerRestart restart, BrokerWatch watch, EventStreamProperties properties) {
        return (container, destination, group) -> {
            restart.add(container);
            watch.add(container);
            // No consumer starts from the group's offsets; they only show in the broker's tools how far consumers are.
            container.getContainerProperties().setAckMode(AckMode.TIME);
            container.getContainerProperties().setAckTime(COMMIT_EVERY_MILLIS);
            // So nothing waits for a commit, or asks again for one: the next one comes soon.
            container.getContainerProperties().setSyncCommits(false);
            container.getContainerProperties().setCommitCallback(new OffsetCommits(group));
            container
                    .getContainerProperties()
                    .setIdleBetweenPolls(properties.restBetweenPolls().toMillis());
            var pauses = new ExponentialBackOff(200, 2.0);
            pauses.setMaxInterval(10_000);
            var handler = new DefaultErrorHandler(
                    (record, failure) -> {
                        throw new IllegalStateException("a batch is never given up", failure);
                    },
                    pauses);
            handler.setClassifications(Map.of(), true);
            handler.setLogLevel(KafkaException.Level.DEBUG); // said in one line by ConsumerProgress
            container.setCommonErrorHandler(handler);
        };
    }
}
