package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.Topics;
import io.gantry.progress.status.Memory.Writes;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import io.gantry.stream.TryAgainException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusWriterTests {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");

    private final Writes writes = new Writes();
    private final StatusStores stores = MemoryStores.create(writes);
    private final StatusHarness status = StatusHarness.over(stores, InstantSource.fixed(SEEN));
    private final List<EventRecord> reports = List.of(report(0, "10"), report(1, "20"), report(2, "30"));

    private static EventRecord report(int offset, String percent) {
        return new EventRecord(
                Samples.reported(FOUNDATION, percent, SEEN), new Position(Topics.PROGRESS_EVENTS, 0, offset));
    }

    static String keyOf(EventRecord record) {
        return Keys.report(PROJECT, ((ProgressReported) record.event()).report().id());
    }

    @Test
    void whatIsFoldedInIsInTheStoresOnceItIsWritten() {
        status.fold(reports);
        assertThat(stores.reports().find(keys())).isEmpty();
        assertThat(status.statuses().unwritten()).isEqualTo(5);

        status.write();

        assertThat(stores.reports().find(keys())).containsOnlyKeys(keys());
        assertThat(status.statuses().unwritten()).isZero();
    }

    private List<String> keys() {
        return reports.stream().map(StatusWriterTests::keyOf).toList();
    }

    @Test
    void severalChangesOfADocumentAreOneWrite() {
        reports.forEach(report -> status.fold(List.of(report)));

        status.write();

        // Three reports, their activity and their project.
        assertThat(writes.done()).isEqualTo(5);
    }

    @Test
    void aRecordThatMakesADocumentImpossibleToStoreFailsByItself() {
        writes.refuse(keyOf(reports.get(1)));
        status.fold(reports);
        status.write();
        assertThat(status.position(Topics.PROGRESS_EVENTS)).as("begins again").isZero();

        assertThatThrownBy(() -> status.fold(reports)).hasMessageContaining("too large");
        status.fold(reports.subList(0, 1));
        assertThatThrownBy(() -> status.fold(reports.subList(1, 2))).hasMessageContaining("too large");
        status.fold(reports.subList(2, 3));

        assertThat(stores.reports().find(keys())).containsOnlyKeys(keyOf(reports.get(0)), keyOf(reports.get(2)));
        assertThat(status.activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("30");
    }

    @Test
    void afterThatMuchIsWrittenTogetherAgain() {
        writes.refuse(keyOf(reports.get(1)));
        status.fold(reports);
        status.write();
        status.fold(reports.subList(0, 1));
        status.fold(reports.subList(2, 3));
        int before = writes.done();

        status.fold(List.of(report(3, "40")));
        assertThat(writes.done()).isEqualTo(before);
    }

    @Test
    void aBatchIsNotFoldedInOverWhatWasGivenUpWhileItWasReceived() {
        var meanwhile = new ArrayDeque<Runnable>();
        var other = StatusHarness.over(stores, InstantSource.fixed(SEEN), records -> {
            while (!meanwhile.isEmpty()) {
                meanwhile.remove().run();
            }
        });
        other.fold(reports.subList(0, 1));
        meanwhile.add(() -> {
            writes.dieAfter(0);
            other.write();
        });

        assertThatThrownBy(() -> other.fold(reports.subList(1, 2))).isInstanceOf(TryAgainException.class);
        other.handle(reports);

        assertThat(stores.reports().find(keys())).containsOnlyKeys(keys());
    }
}
