package io.gantry.project.calendar;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.page.Page;
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
@RequestMapping("/api/registry/calendars")
@Tag(name = "Calendars", description = "Which days and hours count, with holidays and make-up workdays (调休)")
class CalendarController {

    private final CalendarRegister calendars;

    CalendarController(CalendarRegister calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.ADMIN})
    @Operation(
            operationId = "listCalendars",
            summary = "The calendars that count for one's units, in the order of their ids",
            description =
                    "The nearest calendar that names a unit, or one above it, counts for it; otherwise the default one, cn.")
    Page<RegisteredCalendar> list(Caller caller, Scope scope) {
        return new Page<>(calendars.list(caller, scope), null);
    }

    @PostMapping
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(operationId = "registerCalendar", summary = "Make a calendar for units of one's own")
    ResponseEntity<RegisteredCalendar> register(@RequestBody CalendarDraft draft, Caller caller, Scope scope) {
        var registered = calendars.register(draft, caller, scope);
        return ResponseEntity.created(URI.create(
                        "/api/registry/calendars/" + registered.calendar().id()))
                .eTag(IfMatch.tagOf(registered.revision()))
                .body(registered);
    }

    @GetMapping("/{id}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.ADMIN})
    @Operation(operationId = "getCalendar", summary = "One calendar")
    ResponseEntity<RegisteredCalendar> get(@PathVariable String id, Caller caller, Scope scope) {
        return answer(calendars.get(id, caller, scope));
    }

    @PutMapping("/{id}")
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(
            operationId = "amendCalendar",
            summary = "Change a calendar; fields left out are removed",
            description =
                    "Computed schedules follow it at once; planned dates stay as they are. The default calendar is"
                            + " changed by accounts of a unit without parent.")
    ResponseEntity<RegisteredCalendar> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CalendarDraft draft,
            Caller caller,
            Scope scope) {
        return answer(calendars.amend(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    private static ResponseEntity<RegisteredCalendar> answer(RegisteredCalendar calendar) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(calendar.revision())).body(calendar);
    }
}
