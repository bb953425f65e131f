package io.gantry.project.list;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.AuditedReads;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.Stage;
import io.gantry.event.YearClass;
import io.gantry.http.revision.IfMatch;
import io.gantry.problem.Language;
import io.gantry.project.list.sheet.Wanted;
import io.gantry.project.list.value.UnitNames;
import io.gantry.project.project.WantedProjects;
import io.gantry.project.unit.UnitRegister;
import io.gantry.unit.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/project-list")
@Tag(name = "Project lists", description = "Many projects at once, from and to spreadsheets")
class ProjectListController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FILE = "application/octet-stream";

    private final ListImport imports;
    private final ListExport export;
    private final UnitRegister units;
    private final Units tree;
    private final AuditedReads reads;

    ProjectListController(ListImport imports, ListExport export, UnitRegister units, Units tree, AuditedReads reads) {
        this.imports = imports;
        this.export = export;
        this.units = units;
        this.tree = tree;
        this.reads = reads;
    }

    @GetMapping(produces = XLSX)
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "exportProjects",
            summary = "The projects as an .xlsx file, with headings in the language of Accept-Language",
            description = "The file can be imported again unchanged. Amounts are in 10,000 yuan.")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String classification,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable YearClass yearClass,
            @RequestParam(required = false) @Nullable String q,
            Scope scope,
            HttpServletRequest request) {
        var wanted = new WantedProjects(stage, unit, classification, chain, tier, yearClass, q);
        var filter = wanted.filter(tree::within);
        OnRecord.detail(request, wanted.told());
        reads.record(request);
        return workbook("gantry-projects.xlsx", export.write(filter, Language.of(request), scope));
    }

    @GetMapping(path = "/template", produces = XLSX)
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "getProjectListTemplate",
            summary = "A list to fill in, as an .xlsx file in the language of Accept-Language",
            description =
                    "Headings, an example that is left out when it is sent, and a sheet that explains the columns.")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> template(Caller caller, Scope scope, HttpServletRequest request) {
        var names = new UnitNames(units.names(scope.units(), scope));
        var unit = caller.unit() == null ? "" : caller.unit();
        return workbook("gantry-project-list.xlsx", ListTemplate.in(Language.of(request), unit, names));
    }

    @PostMapping("/check")
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "checkProjectList",
            summary = "Check a list (.xlsx, .xls, CSV): its effects and all its faults; changes nothing",
            description = "The ETag stands for all projects of the list as they are now.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = FILE, schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<ListReport> check(
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String columns,
            Caller caller,
            Scope scope,
            HttpServletRequest request)
            throws IOException {
        var wish = wish(sheet, encoding, columns, null);
        return answer(imports.check(fileOf(request), wish, caller, scope));
    }

    @PostMapping
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "importProjectList",
            summary = "Register and amend the projects of a list (.xlsx, .xls, CSV)",
            description =
                    "All rows are checked first; if one is faulty nothing is done, unless `skipFaulty` is true. A project"
                            + " whose code is registered is amended, with the `reason`; what the list has no column for stays. Sending"
                            + " the same again does no harm. The ETag goes into the If-Match of the next part of the same list.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = FILE, schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<ListReport> take(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(defaultValue = "false") boolean skipFaulty,
            @RequestParam(required = false) @Nullable String reason,
            Caller caller,
            Scope scope,
            HttpServletRequest request)
            throws IOException {
        var wish = wish(sheet, encoding, columns, reason);
        var part = new ListImport.Part(RowRange.parse(rows), skipFaulty, IfMatch.parse(ifMatch));
        return answer(imports.take(fileOf(request), wish, part, caller, scope));
    }

    private static ListWish wish(
            @Nullable String sheet, @Nullable String encoding, @Nullable String columns, @Nullable String reason) {
        return new ListWish(
                new Wanted(given(sheet), given(encoding)),
                given(columns) == null ? null : Columns.parse(String.valueOf(columns)),
                given(reason));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    // As it comes: of a file nobody has said that it is text in UTF-8.
    private static byte[] fileOf(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }

    private static ResponseEntity<ListReport> answer(LookedList looked) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(looked.revision())).body(looked.report());
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(XLSX))
                .body(content);
    }
}
