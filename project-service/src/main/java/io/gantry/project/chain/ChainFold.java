package io.gantry.project.chain;

import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.project.chain.Verification.Fault;
import io.gantry.project.chain.Verification.Kind;
import io.gantry.stream.LoggedRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Holds the records of one partition, in their order, against the heads that were signed of them. */
final class ChainFold {

    /** A head that lies further behind what it proves is not held against it; heads are signed more often than that. */
    static final int REMEMBERED = 20_000;

    private final int partition;
    private final Predicate<ChainSigned> genuine;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, String> hashes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final @Nullable ChainSigned kept;
    private Link link;
    private long proven;
    private @Nullable String provenHash;
    private boolean isBroken;
    private boolean isAnew;

    /**
     * @param genuine whether a head has a valid signature
     * @param kept the last head, from where neither who writes to the log nor who writes to the store gets at it
     */
    ChainFold(TopicPartition partition, Predicate<ChainSigned> genuine, @Nullable ChainSigned kept) {
        this.partition = partition.partition();
        this.genuine = genuine;
        this.kept = kept;
        this.link = Link.first(partition);
    }

    void add(LoggedRecord record) {
        if (record.offset() != link.next()) {
            faults.add(Fault.at(Kind.RECORDS_MISSING, partition, link.next(), record.offset() - 1));
        }
        link = link.with(record);
        hashes.put(record.offset(), link.hash());
        if (kept != null && record.offset() == kept.offset()) {
            isAnew = !link.hash().equals(kept.hash());
        }
        if (record.event() instanceof ChainSigned head && head.partition() == partition && genuine.test(head)) {
            prove(head);
        }
    }

    private void prove(ChainSigned head) {
        var hash = hashes.get(head.offset());
        if (hash == null || isBroken || head.offset() < proven) {
            return;
        }
        if (hash.equals(head.hash())) {
            proven = head.offset() + 1;
            provenHash = hash;
        } else {
            // From here on every head is wrong.
            isBroken = true;
            faults.add(Fault.at(Kind.CHAIN_BROKEN, partition, proven, head.offset()));
        }
    }

    /**
     * Ends with the heads that are remembered beside the log: who cuts the log off cuts its heads off, too.
     *
     * @param end offset behind the last record
     */
    void end(long end, @Nullable ChainSigned remembered) {
        long signed = kept == null ? -1 : kept.offset();
        if (remembered != null && genuine.test(remembered)) {
            signed = Math.max(signed, remembered.offset());
            if (remembered.offset() < end) {
                prove(remembered);
            }
        }
        if (signed >= end) {
            faults.add(Fault.at(Kind.LOG_CUT, partition, end, signed));
        }
        // A chain that is broken says already that the records are others.
        if (kept != null && isAnew && !isBroken) {
            faults.add(Fault.at(Kind.SIGNED_ANEW, partition, 0, kept.offset()));
        }
    }

    Link link() {
        return link;
    }

    /** Offset behind the last record that a head proves. */
    long proven() {
        return proven;
    }

    /** Hash of the chain up to the last record that a head proves; absent where none does. */
    @Nullable
    String provenHash() {
        return provenHash;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
