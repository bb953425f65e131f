package io.gantry.project.project;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Stage;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.revision.IfMatch;
import io.gantry.project.register.HistoryEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
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
@Tag(name = "Projects", description = "Key construction projects: registered facts, stage and standing")
class ProjectController {

    private final ProjectRegister projects;

    ProjectController(ProjectRegister projects) {
        this.projects = projects;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "listProjects", summary = "Projects in the order of their ids")
    Page<RegisteredProject> list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String unit,
            PageQuery query,
            Scope scope) {
        return projects.list(WantedProjects.at(stage, unit).filter(Set::of), query, scope);
    }

    @PostMapping
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "registerProject", summary = "Register a project")
    ResponseEntity<RegisteredProject> register(@RequestBody ProjectDraft draft, Caller caller, Scope scope) {
        var registered = projects.register(draft, caller, scope);
        return ResponseEntity.created(URI.create("/api/registry/projects/" + registered.id()))
                .eTag(IfMatch.tagOf(registered.revision()))
                .body(registered);
    }

    @GetMapping("/{id}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getProject", summary = "One project, without its plan")
    ResponseEntity<RegisteredProject> get(@PathVariable String id, Scope scope) {
        return answer(projects.get(id, scope));
    }

    @PutMapping("/{id}")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "amendProject", summary = "Change a project's facts; fields left out are removed")
    ResponseEntity<RegisteredProject> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProjectDraft draft,
            Caller caller,
            Scope scope) {
        return answer(projects.amend(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @PutMapping("/{id}/stage")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "changeStage", summary = "Say which stage a project has reached")
    ResponseEntity<RegisteredProject> changeStage(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StageDraft draft,
            Caller caller,
            Scope scope) {
        return answer(projects.changeStage(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @PutMapping("/{id}/standing")
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "changeStanding",
            summary = "Complete a project's onboarding, suspend it, resume it or withdraw it")
    ResponseEntity<RegisteredProject> changeStanding(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StandingDraft draft,
            Caller caller,
            Scope scope) {
        return answer(projects.changeStanding(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @GetMapping("/{id}/stages")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getStages",
            summary = "The stages of a project: planned and actual days, evidence, and how long it stayed at each")
    ResponseEntity<StagesView> stages(@PathVariable String id, Scope scope) {
        var stages = projects.stages(id, scope);
        return ResponseEntity.ok().eTag(IfMatch.tagOf(stages.revision())).body(stages);
    }

    @PutMapping("/{id}/stages")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "planStages", summary = "Say when a project is planned to reach its stages")
    ResponseEntity<RegisteredProject> planStages(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StagePlanDraft draft,
            Caller caller,
            Scope scope) {
        return answer(projects.planStages(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @GetMapping("/{id}/responsibility")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getResponsibility",
            summary = "The units responsible for a project over time, or on one day; the present ones first")
    ResponseEntity<ResponsibilityView> responsibility(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on, Scope scope) {
        var held = projects.responsibility(id, on, scope);
        return ResponseEntity.ok().eTag(IfMatch.tagOf(held.revision())).body(held);
    }

    @PutMapping("/{id}/responsibility")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "assignResponsibility", summary = "Assign responsibility for a project from a day on")
    ResponseEntity<RegisteredProject> assign(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ResponsibilityDraft draft,
            Caller caller,
            Scope scope) {
        return answer(projects.assign(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @GetMapping("/{id}/history")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getProjectHistory", summary = "The changes of a project, the latest first")
    Page<HistoryEntry> history(@PathVariable String id, PageQuery query, Scope scope) {
        return projects.history(id, query, scope);
    }

    private static ResponseEntity<RegisteredProject> answer(RegisteredProject project) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(project.revision())).body(project);
    }
}
