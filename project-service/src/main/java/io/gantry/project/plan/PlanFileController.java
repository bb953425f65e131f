package io.gantry.project.plan;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.AuditedReads;
import io.gantry.access.audit.OnRecord;
import io.gantry.file.FileFormat;
import io.gantry.project.plan.file.ImportView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/projects/{id}/plan/file")
@Tag(name = "Schedule files", description = "Plans out of and into files of other systems")
class PlanFileController {

    private final PlanFiles files;
    private final AuditedReads reads;

    PlanFileController(PlanFiles files, AuditedReads reads) {
        this.files = files;
        this.reads = reads;
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "tryPlanFile",
            summary = "Preview the import of a schedule file into a plan; changes nothing",
            description =
                    "Primavera (XER, XML), Microsoft Project (MPP, MPX, XML), Asta, GanttProject and others. To accept"
                            + " it send the activities of the answer, and a reason, to setPlan, and before that the calendar that is"
                            + " chosen to registerCalendar or amendCalendar. The same file gives activities the same"
                            + " ids each time.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The file as it is",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ImportView tryFile(
            @PathVariable String id,
            @Parameter(description = "How its texts are encoded. Absent: as its bytes look", example = "GB18030")
                    @RequestParam(required = false)
                    @Nullable
                    String encoding,
            @Parameter(description = "The name of one of the projects in the file. Absent: the first")
                    @RequestParam(required = false)
                    @Nullable
                    String project,
            @Parameter(
                            description =
                                    "The name of the calendar in the file by which the project would count. Empty: it goes on"
                                            + " counting as it does. Absent: the one that most activities are planned by, if it says more"
                                            + " than a week like the present calendar's")
                    @RequestParam(required = false)
                    @Nullable
                    String calendar,
            Scope scope,
            HttpServletRequest request)
            throws IOException {
        return files.read(id, request.getInputStream(), encoding, project, calendar, scope);
    }

    @GetMapping(produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getPlanFile", summary = "A plan as a file for Microsoft Project or Primavera")
    @ApiResponse(
            responseCode = "200",
            description =
                    "The file. What its format has no field for is in columns whose titles begin with Gantry, so that"
                            + " it can be read again; days that elapse are working days in files for Primavera",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    byte[] file(
            @PathVariable String id,
            @Parameter(description = "MSPDI: XML of Microsoft Project. PMXML, XER: Primavera P6")
                    @RequestParam(defaultValue = "MSPDI")
                    FileFormat format,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response) {
        var file = files.write(id, format, scope);
        OnRecord.detail(request, format.name());
        reads.record(request);
        var name = id + "." + format.extension();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return file;
    }
}
