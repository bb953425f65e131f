package io.gantry.stream;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/** Points a consumer at the checkpoint of each partition it gets, or at the beginning where there is none. */
final class CheckpointSeek implements KafkaBindingRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(CheckpointSeek.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Checkpoints checkpoints;
    private final List<PartitionState> states;

    CheckpointSeek(Checkpoints checkpoints, List<PartitionState> states) {
        this.checkpoints = checkpoints;
        this.states = List.copyOf(states);
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        var next = patiently("Reading checkpoints", checkpoints::load);
        var positions = partitions.stream().collect(toMap(each -> each, each -> next.getOrDefault(each, 0L)));
        for (var state : states) {
            patiently("Taking partitions over", () -> {
                state.assigned(positions);
                return positions;
            });
        }
        for (var partition : partitions) {
            var offset = next.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        states.forEach(state -> state.revoked(Set.copyOf(partitions)));
    }

    // Failing here would let the consumer go on from the group's committed offsets, which may be ahead of the store,
    // with
    // a memory that owns nothing; nobody would ever call this again. Without its store it can do nothing anyway; if
    // this
    // takes too long the group gives the partitions to another.
    private static <R> R patiently(String what, Supplier<R> work) {
        var faults = new FaultLog(log, what);
        while (true) {
            try {
                var done = work.get();
                faults.worked();
                return done;
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                faults.failed(e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
