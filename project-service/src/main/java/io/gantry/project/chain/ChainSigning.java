package io.gantry.project.chain;

import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.event.Topics;
import io.gantry.project.chain.ChainStore.Standing;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.LogReader;
import io.gantry.stream.LoggedRecord;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Continues the chains of the partitions that this instance owns, and publishes signed heads. Two instances that do the same,
 * while a partition goes from one to the other, come to the same hashes.
 */
final class ChainSigning {

    private static final Logger log = LoggerFactory.getLogger(ChainSigning.class);
    private static final int STEP = ChainFold.REMEMBERED / 2;

    private final LogReader reader;
    private final EventPublisher publisher;
    private final ChainStore store;
    private final KeptHeads heads;
    private final ChainKey key;
    private final IntFunction<String> chains;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /** @param chains a record key that leads into a partition */
    ChainSigning(
            LogReader reader,
            EventPublisher publisher,
            ChainStore store,
            KeptHeads heads,
            ChainKey key,
            IntFunction<String> chains,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.reader = reader;
        this.publisher = publisher;
        this.store = store;
        this.heads = heads;
        this.key = key;
        this.chains = chains;
        this.clock = clock;
        this.ids = ids;
    }

    void sign(List<Integer> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        try (var reading = reader.open()) {
            partitions.forEach(partition -> sign(reading, partition));
        }
    }

    private void sign(LogReader.Reading reading, int number) {
        var partition = new TopicPartition(Topics.AUDIT_EVENTS, number);
        var found = store.find(number);
        // Whoever writes to the store could say there where to go on: what this service has signed itself comes first.
        var link = heads.of(number)
                .map(head -> new Link(head.offset() + 1, head.hash()))
                .or(() -> found.map(Standing::link))
                .orElseGet(() -> Link.first(partition));
        var course = new Course(number, link, found.orElse(null));
        var extent = reading.read(partition, course.link.next(), course::take);
        if (extent.end() < course.link.next() || extent.begin() > course.from) {
            log.error(
                    "Not signed: {} has records from {} to {}, and its chain is at {}",
                    partition,
                    extent.begin(),
                    extent.end(),
                    course.link.next());
        } else {
            course.end();
        }
    }

    private final class Course {

        private final int partition;
        private final long from;
        private Link link;
        private @Nullable Standing standing;
        private long unsigned;

        Course(int partition, Link link, @Nullable Standing standing) {
            this.partition = partition;
            this.from = link.next();
            this.link = link;
            this.standing = standing;
        }

        void take(List<LoggedRecord> batch) {
            for (var record : batch) {
                link = link.with(record);
                // A head alone is nothing to sign: heads would follow each other for ever.
                if (!(record.event() instanceof ChainSigned)) {
                    unsigned++;
                }
                if (unsigned >= STEP) {
                    signNow();
                }
            }
        }

        void end() {
            if (unsigned > 0) {
                signNow();
            } else if (link.next() > from && (standing == null || !link.equals(standing.link()))) {
                store.save(partition, new Standing(link, standing == null ? null : standing.head()));
            }
        }

        private void signNow() {
            var head = key.sign(
                    ids.get(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    chains.apply(partition),
                    partition,
                    link);
            publisher.publish(List.of(head));
            heads.keep(head);
            standing = new Standing(link, head);
            store.save(partition, standing);
            unsigned = 0;
        }
    }
}
