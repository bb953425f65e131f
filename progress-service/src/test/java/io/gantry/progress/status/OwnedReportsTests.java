package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Topics;
import io.gantry.progress.status.Memory.Writes;
import io.gantry.progress.status.ReportStore.Wanted;
import io.gantry.progress.status.StatusHarness.SavedPosition;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnedReportsTests {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");
    private static final int KEPT = 3;

    private final Writes writes = new Writes();
    private final StatusStores stores = MemoryStores.create(writes);
    private final List<EventRecord> sent =
            IntStream.range(0, 20).mapToObj(OwnedReportsTests::report).toList();

    @Test
    void oneThatIsNewIsNotLookedForWhereAllOfItsProjectAreKnown() {
        var status = over(Duration.ofHours(1));
        status.handle(sent);
        assertThat(find(status, newKey())).isEmpty();
        int before = writes.looks();

        assertThat(find(status, newKey())).isEmpty();

        assertThat(writes.looks()).isEqualTo(before);
    }

    @Test
    void oneThatIsNotInMemoryAnyMoreIsFound() {
        var first = over(Duration.ofHours(1));
        first.handle(sent.subList(0, 10));
        assertThat(find(first, newKey())).isEmpty();
        sent.subList(10, 20).forEach(record -> first.handle(List.of(record)));
        var successor = over(Duration.ofHours(1));
        assertThat(find(successor, newKey())).isEmpty();

        for (var record : sent) {
            assertThat(find(first, keyOf(record))).isNotEmpty();
            assertThat(find(successor, keyOf(record))).isNotEmpty();
        }
    }

    @Test
    void whoMayHaveBeenReplacedLooksInTheStore() {
        var paused = over(Duration.ZERO);
        paused.handle(sent.subList(0, 10));
        assertThat(find(paused, newKey())).isEmpty();
        over(Duration.ofHours(1)).handle(sent);

        assertThat(find(paused, keyOf(sent.get(15)))).isNotEmpty();
    }

    @Test
    void theOneBeforeIsReadTogetherWithTheBatch() {
        over(Duration.ofHours(1)).handle(sent.subList(0, 10));
        var successor = over(Duration.ofHours(1));
        successor.handle(sent.subList(10, 11));
        int looks = writes.looks();

        var before = successor
                .statuses()
                .reports()
                .before(Series.ofActivity(PROJECT, FOUNDATION), placeOf(successor, sent.get(10)), Wanted.SOUND);

        assertThat(before).map(ReportStatus::key).contains(keyOf(sent.get(9)));
        assertThat(writes.looks()).isEqualTo(looks);
    }

    @Test
    void whatWasBeforeTheOneBeforeIsLookedFor() {
        over(Duration.ofHours(1)).handle(sent.subList(0, 10));
        var successor = over(Duration.ofHours(1));
        successor.handle(sent.subList(10, 11));

        var before = successor
                .statuses()
                .reports()
                .before(Series.ofActivity(PROJECT, FOUNDATION), placeOf(successor, sent.get(9)), Wanted.SOUND);

        assertThat(before).map(ReportStatus::key).contains(keyOf(sent.get(8)));
    }

    private static String placeOf(StatusHarness status, EventRecord record) {
        var report = Objects.requireNonNull(find(status, keyOf(record)).get(keyOf(record)));
        return Objects.requireNonNull(Series.placeOf(report));
    }

    private StatusHarness over(Duration sureFor) {
        return StatusHarness.over(stores, new SavedPosition(), InstantSource.fixed(SEEN), KEPT, sureFor);
    }

    private static Map<String, ReportStatus> find(StatusHarness status, String key) {
        return status.lookup().reports(List.of(key));
    }

    private static String newKey() {
        return Keys.report(PROJECT, UUID.randomUUID());
    }

    private static String keyOf(EventRecord record) {
        return StatusWriterTests.keyOf(record);
    }

    private static EventRecord report(int offset) {
        return new EventRecord(
                Samples.reported(FOUNDATION, "10", SEEN.plusSeconds(offset)),
                new Position(Topics.PROGRESS_EVENTS, 0, offset));
    }
}
