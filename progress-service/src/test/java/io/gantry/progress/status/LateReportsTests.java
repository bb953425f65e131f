package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static io.gantry.progress.status.Samples.corrected;
import static io.gantry.progress.status.Samples.detected;
import static io.gantry.progress.status.Samples.doubtOf;
import static io.gantry.progress.status.Samples.planned;
import static io.gantry.progress.status.Samples.received;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A report that could not be handled and is taken in again, at the end of the log, comes to the same as the whole log read again by a
 * version that handles it; and where it does not (ADR 44).
 */
class LateReportsTests {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-12T02:00:00Z"));
    private static final int LENGTH = 40;

    private final List<EventRecord> log = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 2_000, 3_000})
    void aReportThatIsTakenInAgainComesToTheSameAsTheLogReadAgain(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + Seeds.many(60); seed++) {
            var failed = history(new Random(seed));

            var live = takenInAgain(failed);

            assertSame(live, readAgain(), "seed " + seed);
            assertThat(live.report(PROJECT, idOf(failed)).sent()).isNotNull();
        }
    }

    @Test
    void itsSecondCopyChangesNothing() {
        begin();
        var failed = append(received(report(FOUNDATION, "40", "9000", START), START));
        append(received(report(FOUNDATION, "60", "8000", START.plusSeconds(60)), START.plusSeconds(60)));
        var live = takenInAgain(failed);
        var before = live.report(PROJECT, idOf(failed));

        live.handle(List.of(append(failed.event())));

        assertThat(live.report(PROJECT, idOf(failed))).isEqualTo(before);
        assertSame(live, readAgain(), "twice");
    }

    @Test
    void ofTwoThatWereSeenAtOneMomentTheOneThatIsTakenInAgainCountsUntilTheLogIsReadAgain() {
        begin();
        var failed = append(received(report(FOUNDATION, "40", null, START), START));
        append(received(report(FOUNDATION, "60", null, START), START));

        assertThat(takenInAgain(failed).activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("40");
        assertThat(readAgain().activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("60");
    }

    @Test
    void whatWasSaidOfItWhileItWasMissingCountsOnlyWhenTheLogIsReadAgain() {
        begin();
        var wrong = received(report(FOUNDATION, "95", null, START), START);
        var failed = append(wrong);
        append(corrected(Samples.with(wrong.report(), "40", null), START.plusSeconds(60)));

        assertThat(takenInAgain(failed).activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("95");
        assertThat(readAgain().activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("40");
    }

    /** Why corrections and confirmations are not taken in again. */
    @Test
    void anOlderCorrectionThatCameInLateWouldCountInsteadOfTheNewer() {
        begin();
        var wrong = received(report(FOUNDATION, "95", null, START), START);
        append(wrong);
        var failed = append(corrected(Samples.with(wrong.report(), "40", null), START.plusSeconds(60)));
        append(corrected(Samples.with(wrong.report(), "50", null), START.plusSeconds(120)));

        assertThat(takenInAgain(failed).activity(PROJECT, FOUNDATION).percent()).isEqualByComparingTo("40");
    }

    private void begin() {
        log.clear();
        ends.clear();
        append(registered(Stage.STARTED));
        append(planned());
    }

    /** A log of reports, doubts and corrections at random, no two reports seen at one moment; gives a report to fail. */
    private EventRecord history(Random random) {
        begin();
        var reports = new ArrayList<EventRecord>();
        var corrected = new ArrayList<UUID>();
        var now = START;
        while (log.size() < LENGTH) {
            now = now.plus(Duration.ofMinutes(2 + random.nextInt(600)));
            if (reports.isEmpty() || random.nextInt(4) > 0) {
                // An odd number of seconds each, so that none is like another.
                var seen = now.minus(Duration.ofHours(random.nextInt(90))).plusSeconds(log.size());
                reports.add(append(received(anyReport(random, seen), now)));
            } else {
                var about = ((ProgressReported)
                                reports.get(random.nextInt(reports.size())).event())
                        .report();
                corrected.add(about.id());
                append(
                        random.nextBoolean()
                                ? detected(doubtOf(about, 1), now)
                                : corrected(Samples.with(about, any(random), null), now));
            }
        }
        reports.removeIf(record -> corrected.contains(idOf(record)));
        return reports.get(random.nextInt(reports.size()));
    }

    private static ProgressReport anyReport(Random random, Instant seen) {
        var money = random.nextInt(3) == 0 ? String.valueOf(random.nextInt(1_000_000)) : null;
        return report(random.nextBoolean() ? FOUNDATION : STRUCTURE, any(random), money, seen);
    }

    private static String any(Random random) {
        return String.valueOf(random.nextInt(101));
    }

    private EventRecord append(Event event) {
        var offset = ends.merge(event.topic(), 1L, Long::sum) - 1;
        var record = new EventRecord(event, new Position(event.topic(), 0, offset));
        log.add(record);
        return record;
    }

    private static UUID idOf(EventRecord record) {
        return ((ProgressReported) record.event()).report().id();
    }

    /** What is known after all but {@code failed} was read, and then its copy. */
    private StatusHarness takenInAgain(EventRecord failed) {
        var status = StatusHarness.inMemory(CLOCK);
        log.stream().filter(record -> record != failed).forEach(record -> status.handle(List.of(record)));
        status.handle(List.of(append(failed.event())));
        return status;
    }

    /** What is known after the whole log was read, the copy included. */
    private StatusHarness readAgain() {
        var status = StatusHarness.inMemory(CLOCK);
        log.forEach(record -> status.handle(List.of(record)));
        return status;
    }

    private void assertSame(StatusHarness live, StatusHarness replayed, String when) {
        assertAlike(live.project(PROJECT).totals(), replayed.project(PROJECT).totals(), when);
        assertAlike(live.project(PROJECT).reporting(), replayed.project(PROJECT).reporting(), when);
        for (var activity : List.of(FOUNDATION, STRUCTURE)) {
            assertAlike(live.activity(PROJECT, activity), replayed.activity(PROJECT, activity), when);
        }
        log.stream()
                .filter(record -> record.event() instanceof ProgressReported)
                .map(LateReportsTests::idOf)
                .forEach(id -> assertAlike(live.report(PROJECT, id), replayed.report(PROJECT, id), when));
    }

    // Where records lie, how often a document was written, and what the rules have not looked at yet may differ.
    private static void assertAlike(Object live, Object replayed, String when) {
        assertThat(live)
                .as(when)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFieldsMatchingRegexes(".*offset", ".*position", "version", "applied", "pending")
                .ignoringCollectionOrder()
                .isEqualTo(replayed);
    }
}
