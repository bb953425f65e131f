package io.gantry.project.taskbook;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.page.Page;
import io.gantry.http.revision.IfMatch;
import io.gantry.project.register.HistoryEntry;
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
@RequestMapping("/api/registry/task-books/{unit}/{year}")
@Tag(name = "Targets")
class TaskBookController {

    private final TaskBookRegister books;

    TaskBookController(TaskBookRegister books) {
        this.books = books;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getTaskBook",
            summary = "The task book (任务书) of a unit for a year, with all that does not add up",
            description =
                    "A month of a project is charged to the unit that answers for it on the last day of the month."
                            + " Withdrawn projects count for nothing.")
    ResponseEntity<TaskBook> get(@PathVariable String unit, @PathVariable int year, Scope scope) {
        return answer(books.get(unit, year, scope));
    }

    @PutMapping
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "orderTaskBook",
            summary = "Set the orders to a unit for a year; fields left out are removed",
            description =
                    "For units below the account's own; for its own only where there is none above it. What is ordered need"
                            + " not add up: what does not is shown.")
    ResponseEntity<TaskBook> order(
            @PathVariable String unit,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OrderDraft draft,
            Caller caller,
            Scope scope) {
        return answer(books.order(unit, year, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @GetMapping("/history")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getTaskBookHistory",
            summary = "The last hundred changes of the orders to a unit for a year, the latest first")
    Page<HistoryEntry> history(@PathVariable String unit, @PathVariable int year, Scope scope) {
        return new Page<>(books.history(unit, year, scope), null);
    }

    private static ResponseEntity<TaskBook> answer(TaskBook book) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(book.revision())).body(book);
    }
}
