package io.gantry.project.audit;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.AuditedReads;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.register.BrokenExportException;
import io.gantry.project.unit.UnitRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/audit")
@Tag(
        name = "Audit trail",
        description = "Commands and denied requests of accounts of the caller's unit and of units below")
class AuditController {

    private static final Phrase ZONE =
            new Phrase("time-zone", "a time zone such as Asia/Shanghai", "时区，例如 Asia/Shanghai");
    private static final String RECEIVE = "receive";
    private static final String CSV = "text/csv";
    private static final String TRUNCATED = "X-Truncated";
    private static final String ATTACHMENT =
            ContentDisposition.attachment().filename("gantry-audit.csv").build().toString();

    private final AuditStore trail;
    private final AuditLines lines;
    private final AuditExport export;
    private final UnitRegister units;
    private final AuditedReads reads;

    AuditController(AuditStore trail, AuditLines lines, AuditExport export, UnitRegister units, AuditedReads reads) {
        this.trail = trail;
        this.lines = lines;
        this.export = export;
        this.units = units;
        this.reads = reads;
    }

    @GetMapping
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(
            operationId = "searchAudit",
            summary = "Requests with their account and outcome, the newest first",
            description = "Reports that were accepted are left out unless `reports` is true.")
    Page<AuditLine> search(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(defaultValue = "false") boolean reports,
            PageQuery query,
            Caller caller,
            Scope scope) {
        var filter = new AuditFilter(
                account,
                unit,
                action,
                outcome,
                service,
                from,
                to,
                target,
                q,
                object,
                reports || RECEIVE.equals(action));
        var after = query.after(AuditCursor.PARTS, AuditCursor::of);
        var found = trail.list(filter, scopeOf(caller, scope), after, query.readLimit());
        var page = Page.of(found, query, entry -> AuditCursor.of(entry).cursor());
        return new Page<>(lines.of(page.items(), scope), page.next());
    }

    @GetMapping(path = "/export", produces = CSV)
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(
            operationId = "exportAudit",
            summary = "The same as a table for spreadsheets; times in the `zone`, UTC if absent")
    @ApiResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark; a cell that a spreadsheet would calculate begins with '",
            headers =
                    @Header(
                            name = TRUNCATED,
                            description = "true if these are only the newest entries: there are more than are exported",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    void export(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(defaultValue = "false") boolean reports,
            @RequestParam(required = false) @Schema(example = "Asia/Shanghai") @Nullable String zone,
            Caller caller,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter = new AuditFilter(
                account,
                unit,
                action,
                outcome,
                service,
                from,
                to,
                target,
                q,
                object,
                reports || RECEIVE.equals(action));
        var readable = scopeOf(caller, scope);
        var times = zoneIn(zone);
        boolean truncated = export.isTruncated(filter, readable);
        OnRecord.detail(request, filter.told());
        reads.record(request);
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT);
        if (truncated) {
            response.setHeader(TRUNCATED, "true");
        }
        try {
            export.write(filter, readable, truncated, times, response.getOutputStream());
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            throw new BrokenExportException(e);
        }
    }

    // Goes on to the container, which cuts the connection: half a table is not to look like a whole one.
    @ExceptionHandler
    void broken(BrokenExportException e) {
        throw e;
    }

    private static ZoneId zoneIn(@Nullable String zone) {
        try {
            return zone == null || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("zone", zone, ZONE));
        }
    }

    private AuditScope scopeOf(Caller caller, Scope scope) {
        return new AuditScope(scope.units(), caller.unit() != null && units.isRoot(caller.unit()));
    }
}
