package io.gantry.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears how the commits of a group's offsets end. A broker that is away for a while is told of by {@link BrokerWatch}; the next
 * commit comes soon.
 */
final class OffsetCommits implements OffsetCommitCallback {

    private static final Logger log = LoggerFactory.getLogger(OffsetCommits.class);

    private final FaultLog faults;

    /** @param group the consumers' group */
    OffsetCommits(String group) {
        this.faults = new FaultLog(log, "Committing offsets of " + group);
    }

    @Override
    public void onComplete(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure == null) {
            faults.worked();
        } else if (!(failure instanceof RetriableException)) {
            faults.failed(failure);
        }
    }
}
