package io.gantry.project.plan;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.AuditedReads;
import io.gantry.access.audit.OnRecord;
import io.gantry.problem.Language;
import io.gantry.project.plan.chart.Paper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/projects/{id}/plan/chart")
@Tag(name = "Plans")
class PlanChartController {

    private final PlanCharts charts;
    private final AuditedReads reads;

    PlanChartController(PlanCharts charts, AuditedReads reads) {
        this.charts = charts;
        this.reads = reads;
    }

    @GetMapping(produces = {"application/pdf", "image/png"})
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getPlanChart",
            summary = "A plan as a Gantt chart (横道图): sheets of paper as PDF, or one picture as PNG",
            description =
                    "With the critical path, the first planned dates, progress as reported last, the data date and"
                            + " the required finish, in the language of Accept-Language. A picture has at most 1,000 activities."
                            + " 422 with the type characters-without-font names the characters that no font of the server has.")
    @ApiResponse(
            responseCode = "200",
            description = "The chart",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
            })
    void chart(
            @PathVariable String id,
            @Parameter(description = "PDF: sheets. PNG: one picture") @RequestParam(defaultValue = "PDF")
                    ChartFormat format,
            @Parameter(description = "Of a PDF: for a table or for a wall, lying on its long side")
                    @RequestParam(defaultValue = "A3")
                    Paper paper,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (var chart = charts.write(id, format, paper, Language.of(request), scope)) {
            OnRecord.detail(request, format.name());
            reads.record(request);
            response.setContentType(format.mediaType());
            response.setContentLengthLong(chart.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(id + "." + format.extension())
                            .build()
                            .toString());
            chart.copyTo(response.getOutputStream());
        }
    }
}
