package io.gantry.project.disclosure;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.AuditedReads;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.Stage;
import io.gantry.event.YearClass;
import io.gantry.project.project.WantedProjects;
import io.gantry.project.register.BrokenExportException;
import io.gantry.unit.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/project-list/oc4ids")
@Tag(name = "Project lists")
class DisclosureController {

    private static final String ATTACHMENT = ContentDisposition.attachment()
            .filename("gantry-oc4ids.json")
            .build()
            .toString();

    private final DisclosedProjects disclosed;
    private final Units tree;
    private final AuditedReads reads;

    DisclosureController(DisclosedProjects disclosed, Units tree, AuditedReads reads) {
        this.disclosed = disclosed;
        this.tree = tree;
        this.reads = reads;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "exportOpenProjects",
            summary = "The projects as a package of the Open Contracting for Infrastructure Data Standard (OC4IDS 0.9)",
            description =
                    "To be published, in the order of their ids. Prefix of the ids, publisher, address and licence"
                            + " are settings (gantry.oc4ids). The standard wants at least one project in a package that is"
                            + " published.")
    @ApiResponse(
            responseCode = "200",
            description = "The package",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("""
                                    {"uri": "https://gantry.example/oc4ids.json", "publishedDate": "2026-11-29T06:00:00Z", "version": "0.9",
                                     "publisher": {"name": "高新区"}, "projects": [{"id": "oc4ids-bu3kcz-GX-2026-017", "title": "龙河电池产业园",
                                     "status": "implementation"}]}""")))
    void export(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String classification,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable YearClass yearClass,
            @RequestParam(required = false) @Nullable String q,
            Caller caller,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = new WantedProjects(stage, unit, classification, chain, tier, yearClass, q);
        var filter = wanted.filter(tree::within);
        OnRecord.detail(request, wanted.told());
        reads.record(request);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT);
        try {
            disclosed.write(filter, caller, scope, response.getOutputStream());
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            throw new BrokenExportException(e);
        }
    }

    // Goes on to the container, which cuts the connection: half a package is not to look like a whole one.
    @ExceptionHandler
    void broken(BrokenExportException e) {
        throw e;
    }
}
