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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/projects/{id}/plan")
@Tag(name = "Plans", description = "Activities of projects; a plan has revisions of its own, beginning with 0 for none")
class PlanController {

    private static final Phrase RANGE = new Phrase("range", "{min} to {max}", "{min} 到 {max}");

    private final PlanRegister plans;

    PlanController(PlanRegister plans) {
        this.plans = plans;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getPlan", summary = "A project's plan, whole or in pages; empty where there is none")
    ResponseEntity<PlanView> get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + PlanHead.MOST_ACTIVITIES) int limit,
            Scope scope) {
        if (limit < 1 || limit > PlanHead.MOST_ACTIVITIES) {
            var fault = Fault.of("limit", limit, RANGE.with(1, PlanHead.MOST_ACTIVITIES));
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, fault);
        }
        var place = new PageQuery(after, 1).after(PlanPlace.PARTS, PlanPlace::of);
        var plan = plans.get(id, place, limit, scope);
        return ResponseEntity.ok().eTag(IfMatch.tagOf(plan.revision())).body(plan);
    }

    @PutMapping
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "setPlan", summary = "Set a project's plan as a whole")
    ResponseEntity<PlanState> set(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanDraft draft,
            Caller caller,
            Scope scope) {
        return answer(plans.set(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @PostMapping("/changes")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "changePlan", summary = "Set and remove some activities of a plan at once")
    ResponseEntity<PlanState> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangesDraft draft,
            Caller caller,
            Scope scope) {
        return answer(plans.change(id, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @PutMapping("/activities/{activityId}")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "setActivity", summary = "Add an activity to a plan or change it")
    ResponseEntity<PlanState> setOne(
            @PathVariable String id,
            @PathVariable String activityId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ActivityDraft draft,
            Caller caller,
            Scope scope) {
        return answer(plans.setOne(id, activityId, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @DeleteMapping("/activities/{activityId}")
    @AllowedTo(Role.OFFICE)
    @Operation(operationId = "removeActivity", summary = "Remove an activity from a plan")
    ResponseEntity<PlanState> removeOne(
            @PathVariable String id,
            @PathVariable String activityId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            Caller caller,
            Scope scope) {
        var draft = new ChangesDraft(null, List.of(activityId), reason);
        return answer(plans.removeOne(id, activityId, IfMatch.parse(ifMatch), draft, caller, scope));
    }

    @GetMapping("/history")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(operationId = "getPlanHistory", summary = "The revisions of a plan, the latest first")
    Page<PlanEntry> history(@PathVariable String id, PageQuery query, Scope scope) {
        return plans.history(id, query, scope);
    }

    private static ResponseEntity<PlanState> answer(PlanState plan) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(plan.revision())).body(plan);
    }
}
