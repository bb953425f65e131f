package io.gantry.project.unit;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.revision.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/units")
@Tag(name = "Units", description = "Organisations that lead, answer for and report on projects, as a tree")
class UnitController {

    private final UnitRegister units;

    UnitController(UnitRegister units) {
        this.units = units;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.ADMIN})
    @Operation(
            operationId = "listUnits",
            summary = "Units in the order of their codes",
            description =
                    "One's own and those below; and for their names those above, and all that are named by projects"
                            + " that one sees.")
    Page<UnitView> list(PageQuery query, Caller caller, Scope scope) {
        return units.list(query, caller, scope);
    }

    @PostMapping
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(operationId = "registerUnit", summary = "Register a unit")
    ResponseEntity<RegisteredUnit> register(@RequestBody UnitDraft draft, Caller caller) {
        var registered = units.register(draft, caller);
        return ResponseEntity.created(
                        URI.create("/api/registry/units/" + registered.unit().code()))
                .eTag(IfMatch.tagOf(registered.revision()))
                .body(registered);
    }

    @GetMapping("/{code}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.ADMIN})
    @Operation(operationId = "getUnit", summary = "One unit")
    ResponseEntity<UnitView> get(@PathVariable String code, Caller caller, Scope scope) {
        var unit = units.get(code, caller, scope);
        return ResponseEntity.ok().eTag(IfMatch.tagOf(unit.revision())).body(unit);
    }

    @PutMapping("/{code}")
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(operationId = "amendUnit", summary = "Change a unit; fields left out are removed")
    ResponseEntity<RegisteredUnit> amend(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody UnitDraft draft,
            Caller caller) {
        return answer(units.amend(code, IfMatch.parse(ifMatch), draft, caller));
    }

    private static ResponseEntity<RegisteredUnit> answer(RegisteredUnit unit) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(unit.revision())).body(unit);
    }
}
