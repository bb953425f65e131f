package io.gantry.progress.portfolio;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Stage;
import io.gantry.event.YearClass;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Direction;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.rule.Region;
import io.gantry.progress.status.DelayStore;
import io.gantry.progress.status.Lamp;
import io.gantry.progress.status.ProjectOrder;
import io.gantry.progress.status.ProjectStore;
import io.gantry.progress.status.ProjectStore.Kind;
import io.gantry.progress.status.ProjectStore.Place;
import io.gantry.progress.status.ProjectSummary;
import io.gantry.progress.status.StatusStores;
import io.gantry.unit.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers readers. */
@RestController
@Tag(name = "Portfolio", description = "Projects, their lamps, activities, delays and reports")
@RequestMapping(path = "/api/progress", produces = "application/json")
class PortfolioController {

    private final StatusStores stores;
    private final PortfolioReader portfolio;
    private final ProjectReader projects;
    private final Units units;
    private final Region region;
    private final InstantSource clock;

    PortfolioController(
            StatusStores stores,
            PortfolioReader portfolio,
            ProjectReader projects,
            Units units,
            RegionProperties region,
            InstantSource clock) {
        this.region = new Region(region.zone());
        this.clock = clock;
        this.stores = stores;
        this.portfolio = portfolio;
        this.projects = projects;
        this.units = units;
    }

    @Operation(
            summary = "Sum up projects",
            description = "Of those that the same parameters find as a list, so that its numbers tie with the list's.")
    @GetMapping("/portfolio")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Portfolio portfolio(
            Scope scope,
            @RequestParam(required = false) @Nullable Lamp lamp,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String classification,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable YearClass yearClass) {
        return portfolio.read(scope, filter(lamp, stage, unit, q, new Kind(classification, chain, tier, yearClass)));
    }

    private ProjectStore.Filter filter(
            @Nullable Lamp lamp, @Nullable Stage stage, @Nullable String unit, @Nullable String q, Kind kind) {
        return new ProjectStore.Filter(lamp, stage, within(unit), q == null || q.isBlank() ? null : q.strip(), kind);
    }

    private @Nullable Set<String> within(@Nullable String unit) {
        return unit == null ? null : units.within(unit);
    }

    @Operation(
            summary = "List projects",
            description =
                    "In the order of their ids, or as asked for: each order has a direction of its own, worst or largest or"
                            + " first of the alphabet first, and another if it is asked for. A unit finds the projects that it or one below it leads, answers for, in"
                            + " whole or in part, or reports on; a text those whose id, name or sponsor has it in it.")
    @GetMapping("/projects")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Page<ProjectSummary> projects(
            Scope scope,
            @RequestParam(required = false) @Nullable Lamp lamp,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String classification,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable YearClass yearClass,
            @RequestParam(defaultValue = "CODE") ProjectOrder sort,
            @RequestParam(required = false) @Nullable Direction direction,
            PageQuery query) {
        var after = query.after(2, parts -> new Place(parts.get(0), parts.get(1)));
        var filter = filter(lamp, stage, unit, q, new Kind(classification, chain, tier, yearClass));
        var found = stores.projects().page(scope, filter, sort.in(direction), after, query.readLimit());
        return Page.of(
                found,
                query,
                status -> Cursor.of(sort.key(status), status.id()),
                status -> Objects.requireNonNull(status.summary()));
    }

    @Operation(summary = "One project, with its lamp and sums")
    @GetMapping("/projects/{id}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    ProjectSummary project(@PathVariable String id, Scope scope) {
        return Objects.requireNonNull(projects.project(id, scope).summary());
    }

    @Operation(summary = "List the activities of a project's plan", description = "The rows of its Gantt chart.")
    @GetMapping("/projects/{id}/activities")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Page<ActivityRow> activities(@PathVariable String id, Scope scope, PageQuery query) {
        return projects.activities(id, scope, query);
    }

    @Operation(summary = "List the reports on a project", description = "Those received last come first.")
    @GetMapping("/projects/{id}/reports")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Page<ReportRow> reports(@PathVariable String id, Scope scope, PageQuery query) {
        return projects.reports(id, scope, query);
    }

    @Operation(
            summary = "Read a report",
            description = "What counts under its id and where it lies in the log. Of two reports that were sent under"
                    + " one id at the same moment, and both accepted, this shows which one it is.")
    @GetMapping("/projects/{id}/reports/{reportId}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    ReportRow report(@PathVariable String id, @PathVariable UUID reportId, Scope scope) {
        return projects.report(id, reportId, scope);
    }

    @Operation(summary = "List the open delays", description = "The worst and of these the oldest come first.")
    @GetMapping("/delays")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Page<OpenDelay> delays(
            Scope scope,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String unit,
            PageQuery query) {
        var now = clock.instant();
        var filter = new DelayStore.Filter(project, rule, level, within(unit));
        var found = stores.delays().page(scope, filter, query.afterText(), query.readLimit()).stream()
                .map(status -> Objects.requireNonNull(status.tracked()))
                .toList();
        return Page.of(
                found,
                query,
                tracked -> Cursor.of(DelayStore.placeOf(tracked)),
                tracked -> OpenDelay.of(tracked, region, now));
    }
}
