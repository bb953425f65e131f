package io.gantry.project.plan;

import io.gantry.access.Scope;
import io.gantry.event.Names;
import io.gantry.problem.Language;
import io.gantry.project.plan.chart.Chart;
import io.gantry.project.plan.chart.ChartRows;
import io.gantry.project.plan.chart.ChartWriter;
import io.gantry.project.plan.chart.Paper;
import io.gantry.project.plan.schedule.ScheduleAnswers;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.register.RegionProperties;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws plans. As computations are: some at a time, and within a time, so that others need not wait and memory stays small. */
@Component
final class PlanCharts {

    // Less than the console waits for an answer.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final StoredPlans plans;
    private final PlanLedger ledger;
    private final ProjectRegister projects;
    private final Computations computations;
    private final RegionProperties region;
    private final List<String> fonts;
    private final InstantSource clock;

    PlanCharts(
            StoredPlans plans,
            PlanLedger ledger,
            ProjectRegister projects,
            Computations computations,
            RegionProperties region,
            ChartProperties properties,
            InstantSource clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.projects = projects;
        this.computations = computations;
        this.region = region;
        this.fonts = properties.fonts();
        this.clock = clock;
    }

    /** @param paper on which a PDF is; a picture is as high as the plan takes */
    WrittenChart write(String projectId, ChartFormat format, Paper paper, Language language, Scope scope) {
        // What is not there is told at once.
        projects.get(projectId, scope);
        return computations.of(() -> {
            var chart = chart(projectId, language, scope);
            if (format == ChartFormat.PNG && chart.rows().size() > ChartWriter.MOST_IN_PICTURE) {
                throw ChartProblems.tooManyRows(chart.rows().size());
            }
            return written(chart, format, paper);
        });
    }

    private WrittenChart written(Chart chart, ChartFormat format, Paper paper) {
        try {
            var file = Files.createTempFile("gantry-chart-", "." + format.extension());
            try {
                write(chart, format, paper, file);
                return new WrittenChart(file);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a chart of " + chart.project(), e);
        }
    }

    private void write(Chart chart, ChartFormat format, Paper paper, Path file) throws IOException {
        var until = clock.instant().plus(LONGEST);
        var writer = new ChartWriter(fonts, () -> {
            if (clock.instant().isAfter(until)) {
                throw ChartProblems.slow(LONGEST.toSeconds());
            }
        });
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            switch (format) {
                case PDF -> writer.writePdf(chart, paper, out);
                case PNG -> writer.writePng(chart, out);
            }
        }
        if (!writer.missing().isEmpty()) {
            throw ChartProblems.missing(writer.missing());
        }
    }

    private Chart chart(String projectId, Language language, Scope scope) {
        var project = projects.get(projectId, scope).project();
        var stored = plans.get(projectId, scope);
        if (stored.activities().isEmpty()) {
            throw ChartProblems.empty();
        }
        var percents = new HashMap<String, BigDecimal>();
        stored.progress().forEach((id, achieved) -> percents.put(id, achieved.percent()));
        var computed = ScheduleAnswers.schedule(stored, 0).activities();
        var rows = ChartRows.of(stored.activities(), computed, ledger.original(projectId, scope), percents, language);
        return new Chart(
                projectId,
                nameOf(project.names(), language),
                stored.revision(),
                project.requiredFinish(),
                stored.dataDate(),
                region.dateAt(clock.instant()),
                language,
                rows.rows(),
                rows.links());
    }

    private static String nameOf(Names names, Language language) {
        return language == Language.ENGLISH && names.en() != null ? names.en() : names.zh();
    }
}
