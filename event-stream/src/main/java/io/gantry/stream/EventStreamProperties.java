package io.gantry.stream;

import java.time.Duration;
import org.apache.kafka.common.utils.Utils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event log.
 *
 * @param partitions partitions of each topic; fixed when it is created, and another number later is refused
 * @param replicas copies of each partition when it is created
 * @param confirmWithin how long a caller waits for the broker; above {@code delivery.timeout.ms} so that a late refusal is
 *     still seen
 * @param outboxPoll how long an event may wait in its document when its writer has died before the relay heard of it
 * @param keepPersonal how long the topic with what is personal in the audit trail keeps it when it is created
 * @param restBetweenPolls how long a consumer rests before it reads on, so that a stream of records comes in few batches
 */
@ConfigurationProperties("gantry.stream")
public record EventStreamProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("9s") Duration confirmWithin,
        @DefaultValue("5s") Duration outboxPoll,
        @DefaultValue("180d") Duration keepPersonal,
        @DefaultValue("0ms") Duration restBetweenPolls) {

    /** The partition, of every topic that is keyed by it, that carries what concerns {@code subject}. */
    public int partitionOf(String subject) {
        // As the producer chooses it.
        return Utils.toPositive(Utils.murmur2(CloudEventHeaders.utf8(subject))) % partitions;
    }
}
