package io.gantry.progress.report;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.OnRecord;
import io.gantry.stream.Position;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Where field units post, and where the units concerned confirm and correct what was posted. */
@RestController
@Tag(name = "Reports", description = "Progress reports of field units; safe once accepted")
class ReportController {

    // Longer than the publisher waits for the log.
    private static final long LONGEST_MILLIS = 60_000;

    private static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;

    private final ReportAnswers answers;
    private final ReportReview review;

    ReportController(ReportAnswers answers, ReportReview review) {
        this.answers = answers;
        this.review = review;
    }

    @Operation(
            summary = "Report progress",
            description =
                    "Takes one report, an array of up to 1,000, or as many lines with one report each. 202 means that "
                            + "the event log has the report. A report is the caller's unit's own, on a project that concerns it; any "
                            + "other is answered by 404. For an array or lines the body lists what became of each; the status is "
                            + "207 when they differ. An id stands for one report of its project, at any age: the same again is "
                            + "answered as before, another is answered by 409. Of two that come at the same moment one is "
                            + "answered by 202, the other waits for that and is then answered as above; but where they come to "
                            + "different instances both may be answered by 202. Then the first in the log counts, and location "
                            + "shows which that is.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(oneOf = {ReportBody.class, ReportBody[].class})),
                                @Content(mediaType = NDJSON, schema = @Schema(implementation = ReportBody.class))
                            }))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(oneOf = {Accepted.class, Receipt[].class})))
    @ApiResponse(
            responseCode = "207",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Receipt.class))))
    @PostMapping(
            path = ReportAnswers.PATH,
            consumes = {"application/json", NDJSON})
    @AllowedTo(Role.REPORTER)
    DeferredResult<ResponseEntity<byte[]>> receive(
            @RequestBody byte[] body, Caller caller, HttpServletRequest request) {
        var later = new DeferredResult<ResponseEntity<byte[]>>(LONGEST_MILLIS);
        answers.answer(body, request, caller).whenComplete((answer, failure) -> {
            if (answer == null) {
                later.setErrorResult(failure);
                return;
            }
            if (answer.isOnRecord()) {
                OnRecord.note(request);
            }
            var entity = ResponseEntity.status(answer.status()).header(HttpHeaders.CONTENT_TYPE, answer.contentType());
            answer.headers().forEach(entity::header);
            later.setResult(entity.body(answer.body()));
        });
        return later;
    }

    @Operation(
            summary = "Confirm a report",
            description = "Says that a doubted report is true as it stands; it counts again in all sums.")
    @PostMapping(path = "/api/progress/projects/{id}/reports/{reportId}/confirmation", consumes = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.UNIT, Role.REPORTER})
    Position confirmReport(
            @PathVariable String id,
            @PathVariable UUID reportId,
            @Valid @RequestBody ReviewBody body,
            Caller caller,
            Scope scope) {
        return review.confirm(id, reportId, body, caller, scope);
    }

    @Operation(
            summary = "Correct a report",
            description = "Holds the right values; fields left out were right. The original stays on record.")
    @PostMapping(path = "/api/progress/projects/{id}/reports/{reportId}/correction", consumes = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.UNIT, Role.REPORTER})
    Position correctReport(
            @PathVariable String id,
            @PathVariable UUID reportId,
            @Valid @RequestBody CorrectionBody body,
            Caller caller,
            Scope scope) {
        return review.correct(id, reportId, body, caller, scope);
    }
}
