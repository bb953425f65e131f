package io.gantry.progress.report;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.Auditing;
import io.gantry.access.audit.OnRecord;
import io.gantry.http.input.RawItems;
import io.gantry.http.input.StrictJson;
import io.gantry.problem.Problem;
import io.gantry.stream.Position;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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
@Tag(name = "Reports", description = "What field units report; safe once accepted")
class ReportController {

    private static final int MAX_REPORTS = 1000;

    // Longer than the publisher waits for the log.
    private static final long LONGEST_MILLIS = 60_000;

    private static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;

    private final StrictJson json;
    private final ReportIntake intake;
    private final ReportReview review;

    ReportController(StrictJson json, ReportIntake intake, ReportReview review) {
        this.json = json;
        this.intake = intake;
        this.review = review;
    }

    /**
     * What the sender of a single report gets.
     *
     * @param location where to read what counts under its id: of two reports sent at once the first in the log
     */
    record Accepted(String id, String topic, int partition, long offset, String location) {

        static Accepted of(Receipt receipt) {
            Position position = Objects.requireNonNull(receipt.position());
            return new Accepted(
                    Objects.requireNonNull(receipt.id()),
                    position.topic(),
                    position.partition(),
                    position.offset(),
                    Objects.requireNonNull(receipt.location()));
        }
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
            path = "/api/progress/reports",
            consumes = {"application/json", NDJSON})
    @AllowedTo(Role.REPORTER)
    Object receive(@RequestBody byte[] body, Caller caller, Scope scope, HttpServletRequest request) {
        var type = MediaType.valueOf(request.getContentType());
        var items = type.isCompatibleWith(MediaType.APPLICATION_NDJSON)
                ? json.lines(body, MAX_REPORTS)
                : json.items(body, MAX_REPORTS);
        var sender = new Sender(caller, scope, Auditing.printable(request.getRemoteAddr()));
        var receipts = intake.receive(items.items(), sender);
        if (receipts.isDone()) {
            return answer(items, receipts.join(), request);
        }
        // No thread waits for the log; the answer goes out when it has confirmed.
        var answer = new DeferredResult<ResponseEntity<?>>(LONGEST_MILLIS);
        receipts.whenComplete((received, failure) -> {
            if (received == null) {
                answer.setErrorResult(failure);
            } else {
                answer.setResult(answer(items, received, request));
            }
        });
        return answer;
    }

    private static ResponseEntity<?> answer(RawItems items, List<Receipt> receipts, HttpServletRequest request) {
        if (receipts.stream().allMatch(Receipt::wasAccepted)) {
            OnRecord.note(request);
        }
        return items.isArray() ? many(receipts) : single(receipts.get(0));
    }

    private static ResponseEntity<?> single(Receipt receipt) {
        var problem = receipt.problem();
        return problem == null ? ResponseEntity.accepted().body(Accepted.of(receipt)) : problem.answer();
    }

    private static ResponseEntity<List<Receipt>> many(List<Receipt> receipts) {
        var statuses = receipts.stream().map(Receipt::status).distinct().toList();
        var answer = ResponseEntity.status(statuses.size() == 1 ? statuses.get(0) : HttpStatus.MULTI_STATUS.value());
        if (statuses.contains(HttpStatus.SERVICE_UNAVAILABLE.value())) {
            answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        return answer.body(receipts);
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
            description = "Says what is right; what is left out was right. The original stays on record.")
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
