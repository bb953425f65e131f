package io.gantry.progress.portfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.progress.Page;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.Lamp;
import io.gantry.progress.status.ProjectSummary;
import io.gantry.progress.status.ReportStore;
import io.gantry.progress.status.ReportStore.Cursor;
import io.gantry.progress.status.ReportStore.StoredReport;
import io.gantry.progress.status.StatusStore;
import io.gantry.progress.status.StatusStore.Filter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers readers. */
@RestController
@Tag(name = "Portfolio", description = "Projects, their lamps, delays and reports")
@RequestMapping(path = "/api/progress", produces = "application/json")
class PortfolioController {

    private final StatusStore statuses;
    private final ReportStore reports;
    private final PortfolioReader portfolio;
    private final RegionProperties region;
    private final InstantSource clock;

    PortfolioController(
            StatusStore statuses,
            ReportStore reports,
            PortfolioReader portfolio,
            RegionProperties region,
            InstantSource clock) {
        this.statuses = statuses;
        this.reports = reports;
        this.portfolio = portfolio;
        this.region = region;
        this.clock = clock;
    }

    /**
     * A report as it was sent, and when it was received.
     *
     * @param by what people call its sender; absent if it is from before there were accounts
     */
    record ReceivedReport(
            @JsonUnwrapped ProgressReport report,
            Instant receivedAt,
            @Nullable String by) {

        static ReceivedReport of(StoredReport stored) {
            return new ReceivedReport(stored.report(), stored.receivedAt(), stored.by());
        }
    }

    @GetMapping("/portfolio")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Portfolio portfolio(Scope scope) {
        return portfolio.read(scope);
    }

    @GetMapping("/projects")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Page<ProjectSummary> projects(
            Scope scope,
            @RequestParam(required = false) @Nullable Lamp lamp,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return Page.of(statuses.page(scope, new Filter(lamp, stage, unit), after, limit), limit, ProjectSummary::id);
    }

    @GetMapping("/projects/{id}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    ProjectDetail project(@PathVariable String id, Scope scope) {
        var status = statuses.find(List.of(id), scope).get(id);
        var summary = status == null ? null : ProjectSummary.of(status, region.dateAt(clock.instant()));
        if (status == null || summary == null) {
            throw unknown(id);
        }
        return ProjectDetail.of(status, summary);
    }

    @GetMapping("/projects/{id}/reports")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Page<ReceivedReport> reports(
            @PathVariable String id,
            Scope scope,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var status = statuses.find(List.of(id), scope).get(id);
        if (status == null || !status.isRegistered()) {
            throw unknown(id);
        }
        List<StoredReport> page = reports.page(id, after == null ? null : new Cursor(after), limit);
        return new Page<>(
                page.stream().map(ReceivedReport::of).toList(),
                page.size() < limit
                        ? null
                        : String.valueOf(page.get(page.size() - 1).position().offset()));
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, "the id of a registered project"));
    }
}
