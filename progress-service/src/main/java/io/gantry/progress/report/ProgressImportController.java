package io.gantry.progress.report;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.Auditing;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where progress comes in that a schedule file tells. */
@RestController
@Tag(name = "Reports")
class ProgressImportController {

    private final ProgressImport imports;

    ProgressImportController(ProgressImport imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Take in the progress of a schedule file",
            description =
                    "One report for each activity, by the caller's unit and with the file in its remarks; all of them or, if one"
                            + " may not be taken, none. 202 means that the event log has them. The same file gives the same"
                            + " reports, so it may be sent again.")
    @PostMapping(path = "/api/progress/projects/{id}/imported-progress", consumes = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Role.OFFICE)
    ImportedProgress importProgress(
            @PathVariable String id,
            @Parameter(description = "Preview only, including activities that are not in the plan yet")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Valid @RequestBody ImportedProgressBody body,
            Caller caller,
            Scope scope,
            HttpServletRequest request) {
        if (!dryRun) {
            OnRecord.told(new CommandDetails(new About("project", id), body.file(), List.of()));
        }
        return imports.take(id, body, dryRun, new Sender(caller, scope, Auditing.printable(request.getRemoteAddr())));
    }
}
