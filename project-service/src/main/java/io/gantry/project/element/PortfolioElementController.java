package io.gantry.project.element;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.ElementState;
import io.gantry.http.page.Direction;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What must be applied for, and where: the elements of all projects of the caller. */
@RestController
@RequestMapping("/api/registry/elements")
@Tag(name = "Elements")
class PortfolioElementController {

    private final ElementLists lists;

    PortfolioElementController(ElementLists lists) {
        this.lists = lists;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "listElements",
            summary = "The elements of all projects, by their latest day to apply or as asked for",
            description =
                    "An element without such a day is sorted after all that have one. Projects that are suspended or"
                            + " withdrawn are left out.")
    Page<ElementView> list(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable ElementCategory category,
            @RequestParam(required = false) @Nullable Set<ElementState> state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "DUE") ElementOrder sort,
            @RequestParam(defaultValue = "ASC") Direction direction,
            PageQuery query,
            Scope scope) {
        var filter = ElementFilter.of(month, authority, category, state, overdue);
        return lists.list(filter, new ElementSort(sort, direction == Direction.DESC), query, scope);
    }
}
