package io.gantry.project.project;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Activity;
import io.gantry.event.Stage;
import io.gantry.project.register.IfMatch;
import io.gantry.project.register.Page;
import io.gantry.project.register.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/projects")
@Tag(
        name = "Projects",
        description = "Key construction projects: registered facts, stage and plan, one revision for all")
class ProjectController {

    private final ProjectRegister projects;

    ProjectController(ProjectRegister projects) {
        this.projects = projects;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "listProjects", summary = "Projects in the order of their ids, without plans")
    Page<ProjectEntry> list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            Scope scope) {
        return projects.list(new ProjectFilter(stage, unit), new PageQuery(after, limit), scope);
    }

    @PostMapping
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "registerProject", summary = "Register a project")
    ResponseEntity<ProjectEntry> register(@RequestBody ProjectDraft draft, Scope scope) {
        var registered = projects.register(draft, scope);
        return ResponseEntity.created(URI.create("/api/registry/projects/" + registered.id()))
                .eTag(IfMatch.tagOf(registered.revision()))
                .body(registered.entry());
    }

    @GetMapping("/{id}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getProject", summary = "One project, without its plan")
    ResponseEntity<ProjectEntry> get(@PathVariable String id, Scope scope) {
        return entryOf(projects.get(id, scope));
    }

    @PutMapping("/{id}")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "amendProject", summary = "Change a project's facts; what is left out is removed")
    ResponseEntity<ProjectEntry> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProjectDraft draft,
            Scope scope) {
        return entryOf(projects.amend(id, IfMatch.parse(ifMatch), draft, scope));
    }

    @PutMapping("/{id}/stage")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "advanceStage", summary = "Say that a project has reached a stage")
    ResponseEntity<ProjectEntry> advance(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StageDraft draft,
            Scope scope) {
        return entryOf(projects.advance(id, IfMatch.parse(ifMatch), draft, scope));
    }

    @GetMapping("/{id}/plan")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getPlan", summary = "A project's plan; empty where there is none")
    ResponseEntity<Plan> plan(@PathVariable String id, Scope scope) {
        return planOf(projects.get(id, scope));
    }

    @PutMapping("/{id}/plan")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "setPlan", summary = "Set a project's plan as a whole")
    ResponseEntity<Plan> setPlan(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanDraft draft,
            Scope scope) {
        return planOf(projects.plan(id, IfMatch.parse(ifMatch), draft, scope));
    }

    private static ResponseEntity<ProjectEntry> entryOf(RegisteredProject project) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(project.revision())).body(project.entry());
    }

    private static ResponseEntity<Plan> planOf(RegisteredProject project) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tagOf(project.revision()))
                .body(new Plan(project.activities(), project.revision()));
    }

    /** @param revision the project's, which the plan shares */
    record Plan(List<Activity> activities, long revision) {}
}
