package io.gantry.progress.report;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.ProgressReport;
import io.gantry.problem.Fault;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.Position;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where field units post. */
@RestController
@Tag(name = "Reports", description = "What field units report; safe once accepted")
class ReportController {

    private static final int MAX_REPORTS = 1000;

    private final ReportDesk desk;

    ReportController(ReportDesk desk) {
        this.desk = desk;
    }

    /** What the sender of a single report gets. */
    record Accepted(String id, String topic, int partition, long offset) {

        static Accepted of(Receipt receipt) {
            Position position = Objects.requireNonNull(receipt.position());
            return new Accepted(
                    Objects.requireNonNull(receipt.id()), position.topic(), position.partition(), position.offset());
        }
    }

    @Operation(
            summary = "Report progress",
            description = "Takes one report or an array of up to 1,000. 202 means that the event log has the report. "
                    + "A report is the caller's unit's own, on a project that concerns it; any other is answered by 404. "
                    + "For an array the body lists what became of each; the status is 207 when they differ.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(oneOf = {ProgressReport.class, ProgressReport[].class}))))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(oneOf = {Accepted.class, Receipt[].class})))
    @ApiResponse(
            responseCode = "207",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Receipt.class))))
    @PostMapping(path = "/api/progress/reports", consumes = "application/json")
    @AllowedTo(Role.REPORTER)
    ResponseEntity<?> receive(@RequestBody JsonNode body, Caller caller, Scope scope) {
        if (!body.isArray()) {
            return single(desk.receive(List.of(body), caller, scope).get(0));
        }
        if (body.isEmpty() || body.size() > MAX_REPORTS) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, Fault.of("", body.size() + " reports", "1 to " + MAX_REPORTS));
        }
        return many(desk.receive(body.valueStream().toList(), caller, scope));
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
}
