package io.gantry.project.plan;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.project.plan.schedule.ForecastView;
import io.gantry.project.plan.schedule.QualityView;
import io.gantry.project.plan.schedule.ScheduleView;
import io.gantry.project.plan.schedule.WhatIfView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/projects/{id}/plan")
@Tag(
        name = "Schedules",
        description = "Computed schedules of plans: early and late dates, floats, critical paths. Nothing is stored")
class ScheduleController {

    private static final Phrase RANGE = new Phrase("range", "{min} to {max}", "{min} 到 {max}");
    private static final int MOST_DAYS = 250;

    private final PlanTrials trials;

    ScheduleController(PlanTrials trials) {
        this.trials = trials;
    }

    @GetMapping("/schedule")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getSchedule",
            summary = "The computed schedule of a plan: early and late dates, floats, the critical path",
            description = "Days are inclusive and durations are working days of the calendar of the project's"
                    + " responsible unit, with its make-up workdays (调休). An activity that waits for nothing and has no constraint starts no earlier than"
                    + " planned; one that waits for others is as early as its links and its constraint allow. Late dates"
                    + " count backwards from the project's required finish (倒排工期). By reports that count, what has"
                    + " finished stays where it was, and of what is under way the working days that its percentage leaves,"
                    + " rounded up, are scheduled from the data date on: today.")
    ScheduleView schedule(
            @PathVariable String id,
            @RequestParam(defaultValue = "10") int near,
            @Parameter(description = "Leaves out the entries of single activities and links")
                    @RequestParam(defaultValue = "false")
                    boolean brief,
            Scope scope) {
        if (near < 0 || near > MOST_DAYS) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("near", near, RANGE.with(0, MOST_DAYS)));
        }
        var schedule = trials.schedule(id, near, scope);
        return brief ? schedule.brief() : schedule;
    }

    @GetMapping("/moves")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "listScheduleMoves",
            summary = "How computed dates have moved by themselves, the latest first, each with its cause",
            description =
                    "A calendar that changes, or comes to count for a project, moves what is computed; planned dates stay."
                            + " Each change of a calendar that has moved something is one entry.")
    Page<ScheduleMoveEntry> moves(@PathVariable String id, PageQuery query, Scope scope) {
        return trials.moves(id, query, scope);
    }

    @PostMapping("/what-if")
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "tryPlan",
            summary =
                    "Preview the effect of plan changes, or of a day by which the plan has to finish; changes nothing",
            description = "To accept the result, send the activities with the dates of the answer, and a reason, to"
                    + " changes.")
    WhatIfView whatIf(@PathVariable String id, @RequestBody WhatIfDraft draft, Scope scope) {
        return trials.whatIf(id, draft, scope);
    }

    @GetMapping("/quality")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "getPlanQuality",
            summary = "How sound a plan is as a network, after DCMA's 14 points, with the activities concerned",
            description =
                    "Missed tasks, invalid dates and the baseline execution index go by reports that count, as of today;"
                            + " while nothing has begun, by the earliest planned start.")
    QualityView quality(@PathVariable String id, Scope scope) {
        return trials.quality(id, scope);
    }

    @PostMapping("/forecast")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            operationId = "forecastPlan",
            summary = "When a plan will have finished if durations spread as given; nothing is changed",
            description =
                    "A Monte-Carlo forecast: each run draws durations from triangular distributions: as given, or as the"
                            + " unit's own finished activities turned out against their first plan, from the first tenth to"
                            + " the last. What has finished is not drawn for, and of what is under way only what remains. The same"
                            + " seed gives the same answer on the same day as long as nothing more is reported.")
    ForecastView forecast(@PathVariable String id, @RequestBody ForecastDraft draft, Scope scope) {
        return trials.forecast(id, draft, scope);
    }
}
