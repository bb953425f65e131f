package io.gantry.console.live;

import io.gantry.stream.FaultLog;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class LiveStreams {

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final String UNITS = "learnUnits-in-0";

    // Each batch costs broker and console a fetch.
    private static final Duration WHILE_NOBODY_LISTENS = Duration.ofSeconds(1);

    private final FaultLog faults = new FaultLog(log, "Reading the end of the log");

    @Bean
    Consumer<Message<List<byte[]>>> learnUnits(LiveNews news) {
        return batch -> news.unitsChanged(SignalReader.read(batch), SignalReader.nextOf(batch));
    }

    @Bean
    Consumer<Message<List<byte[]>>> relayLive(LiveNews news, LiveRelay relay) {
        return batch -> {
            news.projectsChanged(SignalReader.read(batch));
            rest(relay);
        };
    }

    private static void rest(LiveRelay relay) {
        try {
            relay.awaitPage(WHILE_NOBODY_LISTENS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Bean
    KafkaBindingRebalanceListener unitsEnd(LiveNews news) {
        return new KafkaBindingRebalanceListener() {
            @Override
            public void onPartitionsAssigned(
                    String binding,
                    org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
                    Collection<TopicPartition> partitions,
                    boolean initial) {
                if (binding.equals(UNITS)) {
                    tellEnds(news, consumer, partitions);
                }
            }
        };
    }

    private void tellEnds(
            LiveNews news,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions) {
        try {
            news.unitsEnd(consumer.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue)));
            faults.worked();
        } catch (KafkaException e) {
            faults.failed(e);
            consumer.enforceRebalance("the end of the log is not known");
        }
    }
}
