package io.gantry.project.workbook;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.audit.OnRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a workbook of rows that the caller has read with their own rights. That it was made is on record. */
@RestController
@RequestMapping("/api/registry/workbooks")
@Tag(name = "Workbooks", description = "Any list of the pages as a spreadsheet")
class WorkbookController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = XLSX)
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER, Role.OPS, Role.ADMIN})
    @Operation(
            operationId = "makeWorkbook",
            summary = "The rows that are sent, as an .xlsx file",
            description =
                    "No cell is a formula, whatever stands in it. Nothing is kept but the entry in the audit trail.")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> make(@Valid @RequestBody WorkbookDraft draft, HttpServletRequest request) {
        draft.requireFullRows();
        OnRecord.detail(request, draft.title() + " (" + draft.rows().size() + ")");
        var attachment = ContentDisposition.attachment()
                .filename(draft.title() + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(XLSX))
                .body(new WorkbookWriter(draft).write());
    }
}
