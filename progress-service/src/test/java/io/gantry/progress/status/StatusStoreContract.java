package io.gantry.progress.status;

import static io.gantry.access.Scope.EVERYTHING;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.baselined;
import static io.gantry.progress.status.Samples.overdue;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.reported;
import static io.gantry.progress.status.Samples.statusAfter;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.gantry.access.Scope;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.Severity;
import io.gantry.event.Stage;
import io.gantry.progress.status.ReportStore.Cursor;
import io.gantry.progress.status.ReportStore.StoredReport;
import io.gantry.progress.status.StatusStore.Due;
import io.gantry.progress.status.StatusStore.Filter;
import io.gantry.progress.status.StatusStore.Saved;
import io.gantry.progress.status.StatusStore.Settled;
import io.gantry.stream.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stores of this service must do, whichever database they are on. */
abstract class StatusStoreContract {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private MongoDatabase database;
    private StatusStore statuses;
    private ReportStore reports;

    /** An empty database. */
    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        database = database();
        statuses = new MongoStatusStore(database);
        reports = new MongoReportStore(database);
    }

    @Test
    void givesBackWhatWasSaved() {
        var status = full();

        assertThat(statuses.save(List.of(saved(status)))).isTrue();

        var found = statuses.find(List.of(PROJECT, "GX-0000"), EVERYTHING).get(PROJECT);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(status);
    }

    @Test
    void aStatusOfAnUnregisteredProjectIsKeptButNotListed() {
        var status = statusAfter(reported(Samples.FOUNDATION, "40", SEEN));

        assertThat(statuses.save(List.of(new Saved(status, null)))).isTrue();

        assertThat(statuses.find(List.of(PROJECT), EVERYTHING)).containsKey(PROJECT);
        assertThat(statuses.page(EVERYTHING, Filter.ALL, null, 10)).isEmpty();
    }

    @Test
    void onlyOneOfTwoSavesFromTheSameVersionSucceeds() {
        assertThat(statuses.save(List.of(saved(full())))).isTrue();
        assertThat(statuses.save(List.of(saved(full())))).isFalse();

        var read = statuses.find(List.of(PROJECT), EVERYTHING).get(PROJECT);
        assertThat(statuses.save(List.of(saved(read)))).isTrue();
        assertThat(statuses.save(List.of(saved(read)))).isFalse();
    }

    @Test
    void whatHasChangedIsDueUntilItIsSettled() {
        statuses.save(List.of(saved(full())));
        assertThat(statuses.due(SEEN, 10)).containsExactly(new Due(PROJECT, 3));

        var read = statuses.find(List.of(PROJECT), EVERYTHING).get(PROJECT);
        statuses.settle(List.of(new Settled(read, ProjectSummary.of(read, TODAY), SEEN.plusSeconds(60))));

        assertThat(statuses.due(SEEN, 10)).isEmpty();
        assertThat(statuses.due(SEEN.plusSeconds(60), 10)).hasSize(1);
        assertThat(statuses.find(List.of(PROJECT), EVERYTHING).get(PROJECT).unexamined())
                .isNull();
    }

    @Test
    void settlingAStatusThatHasChangedMeanwhileDoesNothing() {
        statuses.save(List.of(saved(full())));
        var read = statuses.find(List.of(PROJECT), EVERYTHING).get(PROJECT);
        statuses.save(List.of(saved(read)));

        statuses.settle(List.of(new Settled(read, null, SEEN.plusSeconds(60))));

        assertThat(statuses.due(SEEN, 10)).hasSize(1);
        assertThat(statuses.page(EVERYTHING, Filter.ALL, null, 10)).hasSize(1);
    }

    @Test
    void pagesInOrderAndFilters() {
        var status = full();
        statuses.save(IntStream.range(0, 5)
                .mapToObj(i -> new Saved(
                        new ProjectStatus(
                                "GX-" + i,
                                0,
                                i,
                                status.applied(),
                                status.registration(),
                                status.reported(),
                                status.delays(),
                                null),
                        ProjectSummary.of(status, TODAY)))
                .toList());

        assertThat(statuses.page(EVERYTHING, Filter.ALL, null, 3)).hasSize(3);
        assertThat(statuses.page(EVERYTHING, Filter.ALL, "GX-2", 3)).hasSize(2);
        assertThat(statuses.page(EVERYTHING, new Filter(Lamp.YELLOW, Stage.STARTED, "GX-GXJ"), null, 10))
                .hasSize(5);
        assertThat(statuses.page(EVERYTHING, new Filter(Lamp.RED, null, null), null, 10))
                .isEmpty();
        assertThat(statuses.page(EVERYTHING, new Filter(null, null, "GX-XX"), null, 10))
                .isEmpty();
    }

    @Test
    void aScopeSeesWhatConcernsOneOfItsUnits() {
        statuses.save(List.of(saved(full())));

        for (var unit : List.of("GX-FGJ", "GX-GXJ", "QY-ZB", "QY-JG")) {
            var scope = Scope.of(Set.of("GX-HB", unit));
            assertThat(statuses.find(List.of(PROJECT), scope)).as(unit).containsOnlyKeys(PROJECT);
            assertThat(statuses.page(scope, Filter.ALL, null, 10)).as(unit).hasSize(1);
            assertThat(statuses.page(scope, new Filter(null, null, "QY-ZB"), null, 10))
                    .hasSize(1);
        }
        for (var scope : List.of(Scope.of(Set.of("GX-HB")), Scope.of(Set.of()))) {
            assertThat(statuses.find(List.of(PROJECT), scope)).isEmpty();
            assertThat(statuses.page(scope, Filter.ALL, null, 10)).isEmpty();
            assertThat(statuses.page(scope, new Filter(null, null, "QY-ZB"), null, 10))
                    .isEmpty();
        }
    }

    @Test
    void aUnitThatHasNothingToDoWithAProjectAnyMoreDoesNotSeeItAnyMore() {
        statuses.save(List.of(saved(full())));
        var read = statuses.find(List.of(PROJECT), EVERYTHING).get(PROJECT);

        statuses.save(List.of(saved(read.on(Samples.revised(3, Samples.foundation(20)), 9))));

        assertThat(statuses.find(List.of(PROJECT), Scope.of(Set.of("QY-JG")))).isEmpty();
        assertThat(statuses.find(List.of(PROJECT), Scope.of(Set.of("QY-ZB")))).isNotEmpty();
    }

    @Test
    void aStatusFromBeforeThereWereScopesGetsItsUnitsWhenTheServiceStarts() {
        statuses.save(List.of(saved(full())));
        var before = statuses.find(List.of(PROJECT), EVERYTHING).get(PROJECT);
        statuses.settle(List.of(new Settled(before, ProjectSummary.of(before, TODAY), SEEN.plusSeconds(60))));
        database.getCollection("statuses").updateMany(new Document(), Updates.unset("units"));

        statuses = new MongoStatusStore(database);

        assertThat(statuses.due(SEEN, 10)).containsExactly(new Due(PROJECT, 3));
        statuses.settle(List.of(new Settled(before, ProjectSummary.of(before, TODAY), SEEN.plusSeconds(60))));
        assertThat(statuses.find(List.of(PROJECT), Scope.of(Set.of("QY-ZB")))).isNotEmpty();
    }

    @Test
    void ofTwoReportsWithOneIdTheFirstStays() {
        var first = stored("40", 7);
        var second = new StoredReport(first.report(), SEEN.plusSeconds(9), "马军", new Position("progress", 3, 8));

        reports.add(List.of(first));
        reports.add(List.of(second));

        assertThat(reports.find(List.of(first.report().id(), UUID.randomUUID())))
                .containsOnly(java.util.Map.entry(first.report().id(), first));
    }

    @Test
    void listsReportsNewestFirst() {
        reports.add(List.of(stored("10", 1), stored("20", 2), stored("30", 3)));

        assertThat(reports.page(PROJECT, null, 2))
                .extracting(report -> report.position().offset())
                .containsExactly(3L, 2L);
        assertThat(reports.page(PROJECT, new Cursor(2), 2))
                .extracting(report -> report.position().offset())
                .containsExactly(1L);
        assertThat(reports.page("GX-0000", null, 2)).isEmpty();
    }

    private static StoredReport stored(String percent, long offset) {
        var event = reported(Samples.FOUNDATION, percent, SEEN);
        return new StoredReport(event.report(), event.time(), "赵磊", new Position("progress", 3, offset));
    }

    private static Saved saved(ProjectStatus status) {
        return new Saved(status, ProjectSummary.of(status, TODAY));
    }

    private static ProjectStatus full() {
        return statusAfter(
                registered(Stage.STARTED),
                baselined(),
                reported(Samples.FOUNDATION, "40.5", SEEN),
                new DelayDetected(UUID.randomUUID(), SEEN, 1, overdue(1, Severity.WARNING), null));
    }
}
