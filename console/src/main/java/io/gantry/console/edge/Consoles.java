package io.gantry.console.edge;

import io.gantry.access.instance.InstanceReport;
import io.gantry.console.edge.Survey.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all consoles say about themselves. They do not know each other's addresses, and whoever asks reaches any one of them: so
 * each keeps its report in the store now and then.
 */
final class Consoles implements DisposableBean {

    static final Duration EVERY = Duration.ofSeconds(10);

    private static final String SERVICE = "console";

    // Three reports that did not come.
    private static final Duration PATIENCE = EVERY.multipliedBy(3).plusSeconds(5);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Supplier<String> name;
    private final Supplier<InstanceReport> own;
    private final ConsoleReports reports;
    private final JsonMapper json;
    private final InstantSource clock;

    /**
     * @param name of this console among all; known when it listens
     * @param own what this console says about itself
     */
    Consoles(
            Supplier<String> name,
            Supplier<InstanceReport> own,
            ConsoleReports reports,
            JsonMapper json,
            InstantSource clock) {
        this.name = name;
        this.own = own;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what this console says for the others, and forgets those that have been silent for long. */
    void report() {
        var now = clock.instant();
        reports.keep(new ConsoleReport(name.get(), now, json.writeValueAsString(own.get())));
        reports.deleteBefore(now.minus(MEMORY));
    }

    /** This console as it is now, and the others as they were a few seconds ago. */
    List<Answer> answers() {
        var now = clock.instant();
        var here = name.get();
        return Stream.concat(
                        Stream.of(new Answer(SERVICE, here, now, json.valueToTree(own.get()), null)),
                        reports.all().stream()
                                .filter(report -> !report.console().equals(here))
                                .map(report -> answer(report, now)))
                .toList();
    }

    private Answer answer(ConsoleReport report, Instant now) {
        return report.at().isBefore(now.minus(PATIENCE))
                ? new Answer(SERVICE, report.console(), now, null, "no report since " + report.at())
                : new Answer(SERVICE, report.console(), report.at(), json.readTree(report.json()), null);
    }

    /** Says that this console has stopped, so that nobody misses it. */
    @Override
    public void destroy() {
        reports.delete(name.get());
    }
}
