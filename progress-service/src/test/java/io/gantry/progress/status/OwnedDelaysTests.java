package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.detected;
import static io.gantry.progress.status.Samples.doubtOf;
import static io.gantry.progress.status.Samples.overdue;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Level;
import io.gantry.event.Stage;
import io.gantry.progress.delay.Subjects.ToJudge;
import io.gantry.progress.status.Memory.Writes;
import io.gantry.progress.status.StatusHarness.SavedPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnedDelaysTests {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");

    private final Writes writes = new Writes();
    private final StatusStores stores = MemoryStores.create(writes);
    private final SavedPosition position = new SavedPosition();
    private final StatusHarness status = process();

    private StatusHarness process() {
        return StatusHarness.over(stores, position, InstantSource.fixed(SEEN), 100, Duration.ofHours(1));
    }

    @Test
    void thoseAboutAnActivityOfWhichAReportIsDoubtedForTheFirstTimeAreNotLookedFor() {
        var report = Samples.reported(FOUNDATION, "10", SEEN);
        status.apply(Samples.registered(Stage.STARTED), Samples.planned(), report);
        judged();
        status.apply(detected(doubtOf(report.report(), 1), SEEN));
        int before = writes.looks();

        assertThat(judged().tracked()).hasSize(1);

        assertThat(writes.looks()).isEqualTo(before);
    }

    @Test
    void thoseThatThereHaveBeenBeforeAreFound() {
        var report = Samples.reported(FOUNDATION, "10", SEEN);
        status.apply(
                Samples.registered(Stage.STARTED), Samples.planned(), report, detected(overdue(1, Level.YELLOW), SEEN));
        var successor = process();
        successor.apply(detected(doubtOf(report.report(), 1), SEEN));

        assertThat(judged(successor).tracked()).hasSize(2);
    }

    private ToJudge judged() {
        return judged(status);
    }

    private static ToJudge judged(StatusHarness status) {
        return status.subjects().load(List.of(PROJECT), SEEN, "rules", 10).get(0);
    }
}
