package io.gantry.progress.report;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.Stage;
import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.progress.report.ImportedProgressBody.Row;
import io.gantry.progress.status.Samples;
import io.gantry.progress.status.StatusHarness;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The progress of a schedule file, over statuses in memory. */
class ProgressImportTests {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final Sender OFFICE =
            new Sender(new Caller("li.na", "李娜", "GX", Set.of(Role.OFFICE)), Scope.EVERYTHING, "10.0.0.1");

    private final StatusHarness status = StatusHarness.inMemory(InstantSource.fixed(NOW));
    private final List<Event> log = new ArrayList<>();
    private final ProgressImport imports = new ProgressImport(
            status.lookup(), publisher(), () -> true, StatusHarness.REGION, InstantSource.fixed(NOW));

    @BeforeEach
    void aPlannedProject() {
        status.apply(Samples.registered(Stage.STARTED), Samples.planned());
    }

    @Test
    void becomesReportsOfWhoImportsItWithTheFileAsTheirSource() {
        var body = body("2026-03-08", row(FOUNDATION, "40", "2026-03-02", null));
        assertThat(imports.take(PROJECT, body, true, OFFICE)).isEqualTo(new ImportedProgress(1, 0));
        assertThat(log).isEmpty();

        assertThat(imports.take(PROJECT, body, false, OFFICE)).isEqualTo(new ImportedProgress(1, 0));

        var reported = (ProgressReported) log.get(0);
        assertThat(reported.by().account()).isEqualTo("li.na");
        assertThat(reported.report().unit()).isEqualTo("GX");
        assertThat(reported.report().remarks()).contains("plan.xer");
        // The end of 8 March in the zone of these tests, UTC: what is reported on the 9th counts before it.
        assertThat(reported.report().occurredAt()).isEqualTo("2026-03-08T23:59:59.999Z");
        assertThat(reported.units()).containsExactly("GX-FGJ", "GX-GXJ", "QY-ZB");
    }

    @Test
    void theSameFileIsTheSameReports() {
        var body = body("2026-03-08", row(FOUNDATION, "40", "2026-03-02", null));
        imports.take(PROJECT, body, false, OFFICE);
        log.forEach(status::apply);

        assertThat(imports.take(PROJECT, body, false, OFFICE)).isEqualTo(new ImportedProgress(0, 1));
        assertThat(imports.take(
                        PROJECT, body("2026-03-08", row(FOUNDATION, "40.0", "2026-03-02", null)), false, OFFICE))
                .isEqualTo(new ImportedProgress(0, 1));
        assertThat(imports.take(PROJECT, body("2026-03-09", row(FOUNDATION, "45", "2026-03-02", null)), false, OFFICE))
                .isEqualTo(new ImportedProgress(1, 0));
        assertThat(log).hasSize(2);
    }

    @Test
    void nothingIsTakenWhereAnythingCannotBeTrue() {
        var body = body(
                "2026-03-11",
                row(FOUNDATION, "40", "2026-03-12", null),
                row(FOUNDATION, "50", null, "2026-03-05"),
                row("NONE", "10", null, null));

        assertThatThrownBy(() -> imports.take(PROJECT, body, false, OFFICE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().errors())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "asOf",
                                        "activities[0].actualStart",
                                        "activities[1].activityId",
                                        "activities[1].actualFinish",
                                        "activities[2].activityId"));
        assertThat(log).isEmpty();
    }

    @Test
    void waitsForThePlanThatHasTheActivitiesOfTheFile() {
        var later = new ImportedProgressBody("plan.xer", null, 99L, List.of(row(FOUNDATION, "40", null, null)));

        assertThatThrownBy(() -> imports.take(PROJECT, later, false, OFFICE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
        assertThat(imports.take(PROJECT, later, true, OFFICE).taken()).isEqualTo(1);
    }

    @Test
    void aForeignProjectDoesNotExist() {
        assertThatThrownBy(() -> imports.take("GX-0000", body(null, row(FOUNDATION, "40", null, null)), false, OFFICE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(404));
    }

    private static ImportedProgressBody body(@Nullable String asOf, Row... rows) {
        return new ImportedProgressBody("plan.xer", asOf == null ? null : LocalDate.parse(asOf), null, List.of(rows));
    }

    private static Row row(String activity, String percent, @Nullable String start, @Nullable String finish) {
        return new Row(
                activity,
                new BigDecimal(percent),
                start == null ? null : LocalDate.parse(start),
                finish == null ? null : LocalDate.parse(finish));
    }

    private EventPublisher publisher() {
        return events -> events.stream()
                .map(event -> {
                    log.add(event);
                    return Optional.of(new Position(event.topic(), 0, log.size() - 1));
                })
                .toList();
    }
}
