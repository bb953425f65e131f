package io.gantry.project.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a verification of the audit trail.
 *
 * @param at when it was made
 * @param through time of the newest entry that it covers; absent where there is none
 * @param records how many records of the log it covers
 * @param refused how many of them are in the dead letters, or of types not known
 * @param signed whether there is a key that signs the heads of the chains
 * @param sealed whether seals show which service wrote a record
 * @param partitions in their order
 * @param faults the first 100 faults; none: the trail is as it was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
        Instant at,
        @Nullable Instant through,
        long records,
        long refused,

        @Schema(description = "Whether there is a key that signs the heads of the chains")
        boolean signed,

        @Schema(description = "Whether seals show which service wrote a record")
        boolean sealed,

        List<Part> partitions,
        List<Fault> faults) {

    static final int MOST_FAULTS = 100;

    Verification {
        partitions = List.copyOf(partitions);
        faults = List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /**
     * A partition.
     *
     * @param next offset behind its last record
     * @param signedNext offset behind the last record that a head proves
     * @param signedHash of the chain up to there, to be noted elsewhere; absent where no head proves anything
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "VerifiedPartition")
    record Part(
            int partition,

            @Schema(description = "Offset behind the last record")
            long next,

            @Schema(description = "Offset behind the last record that a signed head proves")
            long signedNext,

            @Schema(description = "Hash of the chain up to there, to be noted elsewhere") @Nullable
            String signedHash) {}

    /**
     * Something wrong.
     *
     * @param offset of the record, or of the first that may be meant
     * @param through of the last that may be meant
     * @param entry id of the entry, where one is meant
     * @param records how many are meant, where they are not known one by one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TrailFault")
    record Fault(
            Kind kind,
            @Nullable Integer partition,
            @Nullable Long offset,
            @Nullable Long through,
            @Nullable UUID entry,
            @Nullable Long records) {

        static Fault at(Kind kind, int partition, long from, long through) {
            return new Fault(kind, partition, from, through, null, null);
        }

        static Fault of(Kind kind, int partition, long offset, UUID entry) {
            return new Fault(kind, partition, offset, offset, entry, null);
        }

        static Fault ofMany(Kind kind, long records) {
            return new Fault(kind, null, null, null, null, records);
        }
    }

    enum Kind {
        /** Records are not in the log that were. */
        RECORDS_MISSING,
        /** The records are not those that were signed. */
        CHAIN_BROKEN,
        /** The records are not those of the head that is kept apart from log and store: somebody had them signed anew. */
        SIGNED_ANEW,
        /** The log ends before what was signed. */
        LOG_CUT,
        /** An entry of the log is not in the store. */
        ENTRY_MISSING,
        /** An entry of the store is not as the log has it. */
        ENTRY_CHANGED,
        /** The name or the address in the store is not the one that an entry of the log was written with. */
        NAME_CHANGED,
        /** Entries are in the store that the log does not have. */
        ENTRIES_ADDED
    }
}
