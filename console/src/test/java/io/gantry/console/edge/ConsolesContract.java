package io.gantry.console.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.access.instance.InstanceReport;
import io.gantry.console.edge.Survey.Answer;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

abstract class ConsolesContract {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private Instant now = START;
    private final ConsoleReports reports;
    private final Consoles here;
    private final Consoles there;

    ConsolesContract(TestStore store) {
        var database = store.emptyDatabase();
        reports = new MongoConsoleReports(database);
        here = console("a:8080", reports);
        there = console("b:8080", new MongoConsoleReports(store.throughAnotherClient(database)));
    }

    @Test
    void eachSeesItselfAsItIsAndTheOthersAsTheyWere() {
        there.report();
        here.report();
        now = now.plus(Duration.ofSeconds(4));

        assertThat(here.answers())
                .extracting(Answer::address, Answer::at, ConsolesContract::health)
                .containsExactly(tuple("a:8080", START.plusSeconds(4), "UP"), tuple("b:8080", START, "UP"));
    }

    @Test
    void oneThatHasBeenSilentForThreeReportsIsMissed() {
        there.report();
        now = now.plus(Consoles.EVERY.multipliedBy(4));

        var missed = here.answers().get(1);

        assertThat(missed.report()).isNull();
        assertThat(missed.problem()).isEqualTo("no report since 2026-03-01T08:00:00Z");
    }

    @Test
    void oneThatHasStoppedIsNotMissed() {
        there.report();
        there.destroy();

        assertThat(here.answers()).extracting(Answer::address).containsExactly("a:8080");
    }

    @Test
    void oneThatDoesNotComeBackIsForgotten() {
        there.report();
        now = now.plus(Duration.ofMinutes(61));

        here.report();

        assertThat(reports.all()).extracting(ConsoleReport::console).containsExactly("a:8080");
    }

    @Test
    void consolesThatReportAtOnceAreAllKnown() {
        for (int round = 0; round < 20; round++) {
            now = now.plusSeconds(1);
            Race.of(List.of(reported(here), reported(there)));

            assertThat(reports.all())
                    .extracting(ConsoleReport::console, ConsoleReport::at)
                    .containsExactly(tuple("a:8080", now), tuple("b:8080", now));
        }
    }

    private static Callable<Boolean> reported(Consoles console) {
        return () -> {
            console.report();
            return true;
        };
    }

    private Consoles console(String name, ConsoleReports reports) {
        return new Consoles(
                () -> name,
                () -> new InstanceReport("console", "1.0", START, 7, "UP", List.of(), List.of()),
                reports,
                JsonMapper.shared(),
                () -> now);
    }

    private static String health(Answer answer) {
        return answer.report() == null ? "" : answer.report().path("health").asString();
    }
}
