package io.gantry.project.element;

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
@RequestMapping("/api/registry/projects/{id}/elements")
@Tag(
        name = "Elements",
        description = "Permits, land and other prerequisites of projects (要素), and the latest day to apply for each")
class ElementController {

    private final ElementRegister elements;
    private final ElementLists lists;

    ElementController(ElementRegister elements, ElementLists lists) {
        this.elements = elements;
        this.lists = lists;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "listElementsOfProject",
            summary = "The elements of a project, by their latest day to apply; without one they come last")
    Page<ElementView> list(@PathVariable String id, PageQuery query, Scope scope) {
        return lists.ofProject(id, query, scope);
    }

    @PostMapping
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "registerElement", summary = "Say that a project needs an element")
    ResponseEntity<ElementView> register(
            @PathVariable String id, @RequestBody ElementDraft draft, Caller caller, Scope scope) {
        var registered = elements.register(id, draft, caller, scope);
        return ResponseEntity.created(URI.create("/api/registry/projects/" + id + "/elements/"
                        + registered.facts().id()))
                .eTag(IfMatch.tagOf(registered.revision()))
                .body(lists.view(registered, scope));
    }

    @GetMapping("/{element}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getElement", summary = "One element of a project")
    ResponseEntity<ElementView> get(@PathVariable String id, @PathVariable String element, Scope scope) {
        return answer(lists.get(id, element, scope));
    }

    @PutMapping("/{element}")
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "amendElement",
            summary = "Change an element; fields left out are removed, or get the default of the category")
    ResponseEntity<ElementView> amend(
            @PathVariable String id,
            @PathVariable String element,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ElementDraft draft,
            Caller caller,
            Scope scope) {
        return answer(lists.view(elements.amend(id, element, IfMatch.parse(ifMatch), draft, caller, scope), scope));
    }

    @PutMapping("/{element}/state")
    @AllowedTo({Role.UNIT, Role.OFFICE})
    @Operation(
            operationId = "changeElementState",
            summary = "Say that an element is applied for, granted, refused, expired or no longer needed")
    ResponseEntity<ElementView> changeState(
            @PathVariable String id,
            @PathVariable String element,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ElementStateDraft draft,
            Caller caller,
            Scope scope) {
        return answer(
                lists.view(elements.changeState(id, element, IfMatch.parse(ifMatch), draft, caller, scope), scope));
    }

    @GetMapping("/{element}/history")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getElementHistory",
            summary = "Changes of an element, the latest first, with those that follow from plan and calendar")
    Page<ElementEntry> history(@PathVariable String id, @PathVariable String element, PageQuery query, Scope scope) {
        return lists.history(id, element, query, scope);
    }

    private static ResponseEntity<ElementView> answer(ElementView element) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(element.revision())).body(element);
    }
}
