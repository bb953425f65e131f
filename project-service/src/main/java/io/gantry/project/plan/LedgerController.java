package io.gantry.project.plan;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.revision.IfMatch;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.plan.ledger.BaselineRow;
import io.gantry.project.plan.ledger.SlipEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/projects/{id}/plan")
@Tag(name = "Plans")
class LedgerController {

    private static final Phrase RANGE = new Phrase("range", "{min} to {max}", "{min} 到 {max}");

    private final PlanLedger ledger;
    private final LateHolders holders;

    LedgerController(PlanLedger ledger, LateHolders holders) {
        this.ledger = ledger;
        this.holders = holders;
    }

    @GetMapping("/slips")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "listSlips",
            summary = "The slip ledger: each change of an activity's planned dates, the latest first")
    Page<SlipEntry> slips(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String activity,
            PageQuery query,
            Scope scope) {
        return ledger.slips(id, activity, query, scope);
    }

    @GetMapping("/slips/summary")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getSlipSummary",
            summary = "How far a project has slipped, against the original and the latest plan side by side")
    SlipSummary summary(@PathVariable String id, Scope scope) {
        return ledger.summary(id, scope);
    }

    @GetMapping("/slips/holders")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getLateHolders",
            summary = "Days late by holder: each day by which an activity is late, charged to the unit that held it",
            description =
                    "Of the activities that are late or were done late, against the original and the latest plan. A day counts"
                            + " for the activity's own unit, else for the responsible unit of the project, as it was on that day;"
                            + " days before the first holder that is known count for that one. Summaries count by their parts.")
    LateByHolder holders(@PathVariable String id, Scope scope) {
        return holders.of(id, scope);
    }

    @GetMapping("/baselines")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "listBaselines", summary = "The baselines of a plan, the original one first")
    Baselines baselines(@PathVariable String id, Scope scope) {
        return ledger.baselines(id, scope);
    }

    @GetMapping("/baselines/{number}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getBaseline",
            summary = "The dates of a baseline, whole or in pages, in the order of the activities' ids")
    Page<BaselineRow> baseline(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + PlanHead.MOST_ACTIVITIES) int limit,
            Scope scope) {
        if (limit < 1 || limit > PlanHead.MOST_ACTIVITIES) {
            var fault = Fault.of("limit", limit, RANGE.with(1, PlanHead.MOST_ACTIVITIES));
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, fault);
        }
        return ledger.rows(id, number, new PageQuery(after, 1).afterText(), limit, scope);
    }

    @PostMapping("/baselines")
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "addBaseline",
            summary = "Freeze a plan as a further baseline",
            description = "If-Match has the revision of the plan. The original baseline stays unchanged.")
    Baseline add(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody BaselineDraft draft,
            Caller caller,
            Scope scope) {
        return ledger.add(id, IfMatch.parse(ifMatch), draft, caller, scope);
    }
}
