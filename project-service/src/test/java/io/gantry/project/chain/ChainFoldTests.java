package io.gantry.project.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.event.Event;
import io.gantry.project.chain.Verification.Fault;
import io.gantry.project.chain.Verification.Kind;
import io.gantry.stream.LoggedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainFoldTests {

    private static final TopicPartition PARTITION = new TopicPartition("gantry.audit-events.v1", 3);
    private static final ChainKey KEY = ChainKey.of("a1".repeat(32));
    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

    // Ten records, a head, ten more, a head.
    private final List<LoggedRecord> log = new ArrayList<>();
    private final ChainSigned last;

    ChainFoldTests() {
        append(10);
        appendHead(KEY);
        append(10);
        last = appendHead(KEY);
    }

    @Test
    void whatIsAsItWasSignedIsProvenUpToTheLastHead() {
        append(2);

        var fold = fold(log, last);

        assertThat(fold.faults()).isEmpty();
        assertThat(fold.proven()).isEqualTo(21);
        assertThat(fold.link().next()).isEqualTo(24);
    }

    @Test
    void aRecordThatWasChangedBreaksTheChainBetweenTwoHeads() {
        log.set(13, record(13, "other", null));

        var fold = fold(log, last);

        assertThat(fold.faults()).containsExactly(Fault.at(Kind.CHAIN_BROKEN, 3, 10, 20));
        assertThat(fold.proven()).isEqualTo(10);
    }

    @Test
    void aRecordThatIsMissingIsNamed() {
        log.remove(4);

        assertThat(fold(log, last).faults())
                .containsExactly(Fault.at(Kind.RECORDS_MISSING, 3, 4, 4), Fault.at(Kind.CHAIN_BROKEN, 3, 0, 9));
    }

    @Test
    void aBeginningThatIsMissingIsNamed() {
        assertThat(fold(log.subList(5, log.size()), last).faults()).startsWith(Fault.at(Kind.RECORDS_MISSING, 3, 0, 4));
    }

    @Test
    void aLogThatWasCutOffEndsBeforeTheHeadThatIsRemembered() {
        assertThat(fold(log.subList(0, 15), last).faults()).containsExactly(Fault.at(Kind.LOG_CUT, 3, 15, 20));
    }

    @Test
    void aLogThatWasWrittenAnewIsNotWhatWasSigned() {
        var anew = new ArrayList<LoggedRecord>();
        for (int offset = 0; offset < 30; offset++) {
            anew.add(record(offset, "anew-" + offset, null));
        }

        assertThat(fold(anew, last).faults()).containsExactly(Fault.at(Kind.CHAIN_BROKEN, 3, 0, 20));
    }

    @Test
    void aLogThatWasSignedAnewIsNotWhatTheKeptHeadIsOf() {
        log.clear();
        for (int offset = 0; offset < 25; offset++) {
            log.add(record(offset, "anew-" + offset, null));
        }
        var signedAnew = appendHead(KEY);

        assertThat(fold(log, signedAnew, null).faults()).isEmpty();
        assertThat(fold(log, signedAnew, last).faults()).containsExactly(Fault.at(Kind.SIGNED_ANEW, 3, 0, 20));
    }

    @Test
    void aLogThatWasCutOffAndSignedAnewEndsBeforeTheKeptHead() {
        var shorter = new ArrayList<>(log.subList(0, 11));

        assertThat(fold(shorter, null, last).faults()).containsExactly(Fault.at(Kind.LOG_CUT, 3, 11, 20));
    }

    @Test
    void aLogThatHasTheKeptHeadGoesOn() {
        append(2);
        var next = appendHead(KEY);

        assertThat(fold(log, next, last).faults()).isEmpty();
        assertThat(fold(log, next, last).provenHash()).isEqualTo(next.hash());
    }

    @Test
    void aHeadUnderAnotherKeyProvesNothing() {
        append(3);
        appendHead(ChainKey.of("b2".repeat(32)));

        var fold = fold(log, last);

        assertThat(fold.faults()).isEmpty();
        assertThat(fold.proven()).isEqualTo(21);
    }

    @Test
    void aHeadThatWasChangedIsNotGenuine() {
        var changed = new ChainSigned(
                last.id(), last.time(), last.chain(), 3, last.offset() + 1, last.hash(), last.signature());

        assertThat(KEY.hasSigned(last)).isTrue();
        assertThat(KEY.hasSigned(changed)).isFalse();
    }

    private void append(int records) {
        for (int i = 0; i < records; i++) {
            log.add(record(log.size(), "record-" + log.size(), null));
        }
    }

    private ChainSigned appendHead(ChainKey key) {
        var link = Link.first(PARTITION);
        for (var record : log) {
            link = link.with(record);
        }
        var head = key.sign(new UUID(0, log.size()), NOON, "chain-17", 3, link);
        log.add(record(log.size(), "head", head));
        return head;
    }

    private static ChainFold fold(List<LoggedRecord> records, ChainSigned remembered) {
        return fold(records, remembered, null);
    }

    private static ChainFold fold(
            List<LoggedRecord> records, @Nullable ChainSigned remembered, @Nullable ChainSigned kept) {
        var fold = new ChainFold(PARTITION, KEY::hasSigned, kept);
        records.forEach(fold::add);
        fold.end(records.get(records.size() - 1).offset() + 1, remembered);
        return fold;
    }

    private static LoggedRecord record(long offset, String digest, @Nullable Event event) {
        return new LoggedRecord(offset, digest, event, null);
    }
}
