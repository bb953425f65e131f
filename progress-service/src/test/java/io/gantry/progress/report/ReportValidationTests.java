package io.gantry.progress.report;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.progress.status.Samples;
import io.gantry.progress.status.StatusHarness;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportValidationTests {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final Caller REPORTER = new Caller("zhao.lei", "赵磊", "QY-ZB", Set.of(Role.REPORTER));

    private final StatusHarness status = StatusHarness.inMemory(InstantSource.fixed(NOW));
    private boolean caughtUp = true;

    @Test
    void aProjectThatIsNotKnownIsNotThere() {
        assertThat(typeOf(report("40"))).isEqualTo(ProblemType.NOT_FOUND.uri().toString());
    }

    @Test
    void aProjectOrActivityThatMayOnlyNotBeKnownYetIsAskedForAgainLater() {
        caughtUp = false;
        assertThat(typeOf(report("40"))).isEqualTo(ProblemType.CATCHING_UP.uri().toString());

        status.apply(Samples.registered(Stage.STARTED));
        assertThat(typeOf(report("40"))).isEqualTo(ProblemType.CATCHING_UP.uri().toString());
        status.apply(Samples.planned());
        assertThat(typeOf(report("40"))).isNull();
    }

    @Test
    void theSameReportIsNoProblemAndAnotherUnderItsIdIs() {
        var sent = report("40");
        status.apply(Samples.registered(Stage.STARTED), Samples.planned(), Samples.received(sent, NOW));

        assertThat(typeOf(Samples.with(sent, "40.00", null))).isNull();
        assertThat(typeOf(Samples.with(sent, "41", null)))
                .isEqualTo(ReportValidation.REPORT_ID_TAKEN.uri().toString());
        assertThat(typeOf(Samples.with(sent, "40", "1")))
                .isEqualTo(ReportValidation.REPORT_ID_TAKEN.uri().toString());
    }

    private @Nullable String typeOf(ProgressReport report) {
        var known = Known.of(
                List.of(report),
                Scope.of(Set.of("QY-ZB")),
                status.lookup(),
                new EarlierReports(keys -> status.lookup().reports(keys)));
        Problem problem = new ReportValidation(REPORTER, known, new ReportRules(NOW, StatusHarness.REGION), caughtUp)
                .problemOf(report);
        return problem == null ? null : problem.type().toString();
    }

    private static ProgressReport report(String percent) {
        return Samples.report(FOUNDATION, percent, null, NOW);
    }
}
