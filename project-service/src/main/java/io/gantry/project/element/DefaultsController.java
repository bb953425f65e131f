package io.gantry.project.element;

import io.gantry.access.AllowedTo;
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
@RequestMapping("/api/registry/units/{code}/element-defaults")
@Tag(name = "Elements")
class DefaultsController {

    private final DefaultsRegister defaults;

    DefaultsController(DefaultsRegister defaults) {
        this.defaults = defaults;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getElementDefaults",
            summary = "Lead times and validities that count for a unit where an element does not say its own")
    ResponseEntity<ElementDefaults> get(@PathVariable String code, Scope scope) {
        return answer(defaults.get(code, scope));
    }

    @PutMapping
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "setElementDefaults",
            summary = "Give a unit, and all below it, lead times and validities of their own",
            description = "Registered elements keep their values.")
    ResponseEntity<ElementDefaults> set(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DefaultsDraft draft,
            Scope scope) {
        return answer(defaults.set(code, IfMatch.parse(ifMatch), draft, scope));
    }

    private static ResponseEntity<ElementDefaults> answer(ElementDefaults found) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(found.revision())).body(found);
    }
}
