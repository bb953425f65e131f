package io.gantry.project.taskbook;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.revision.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/projects/{id}/targets")
@Tag(name = "Targets", description = "Targets by year, month and week: of projects, and as ordered to units")
class TargetController {

    private final TargetRegister targets;

    TargetController(TargetRegister targets) {
        this.targets = targets;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "listTargets",
            summary = "Targets of a project for this year, and for each year that has one")
    ResponseEntity<Targets> list(@PathVariable String id, Scope scope) {
        var listed = targets.list(id, scope);
        return ResponseEntity.ok().eTag(IfMatch.tagOf(listed.revision())).body(listed);
    }

    @GetMapping("/{year}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getTarget",
            summary = "A project's target for a year, by month and by week",
            description =
                    "Where nothing was said: the annual investment of the project in this year, even over its plan,"
                            + " and nothing in other years. Weeks are ISO weeks, cut off at the ends of the year; a month is spread"
                            + " over them by working days. All sums are exact.")
    ResponseEntity<TargetView> get(@PathVariable String id, @PathVariable int year, Scope scope) {
        return answer(targets.get(id, year, scope));
    }

    @PutMapping("/{year}")
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "setTarget",
            summary = "Set a project's target for a year; fields left out get their defaults",
            description = "If-Match has the revision of the project.")
    ResponseEntity<TargetView> set(
            @PathVariable String id,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TargetDraft draft,
            Caller caller,
            Scope scope) {
        return answer(targets.set(id, year, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    private static ResponseEntity<TargetView> answer(TargetView target) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(target.revision())).body(target);
    }
}
