package io.gantry.project.plan;

import io.gantry.access.Scope;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.project.plan.network.Node;
import io.gantry.project.plan.network.PlanNetwork;
import io.gantry.project.plan.schedule.FinishedWork;
import io.gantry.project.plan.schedule.ForecastView;
import io.gantry.project.plan.schedule.ForecastWish;
import io.gantry.project.plan.schedule.QualityView;
import io.gantry.project.plan.schedule.ScheduleAnswers;
import io.gantry.project.plan.schedule.ScheduleView;
import io.gantry.project.plan.schedule.StoredPlan;
import io.gantry.project.plan.schedule.WhatIfView;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Computes stored plans, and tries changes on them; nothing is stored. */
@Component
final class PlanTrials {

    private final StoredPlans plans;
    private final ProjectRegister projects;
    private final MongoScheduleMoves moves;
    private final UnitRegister units;
    private final Validation validation;
    private final UnitRecords records;
    private final Computations computations;
    private final RegionProperties region;
    private final InstantSource clock;

    PlanTrials(
            StoredPlans plans,
            ProjectRegister projects,
            MongoScheduleMoves moves,
            UnitRegister units,
            Validation validation,
            UnitRecords records,
            Computations computations,
            RegionProperties region,
            InstantSource clock) {
        this.plans = plans;
        this.projects = projects;
        this.moves = moves;
        this.units = units;
        this.validation = validation;
        this.records = records;
        this.computations = computations;
        this.region = region;
        this.clock = clock;
    }

    ScheduleView schedule(String projectId, int near, Scope scope) {
        return ScheduleAnswers.schedule(plans.get(projectId, scope), near);
    }

    Page<ScheduleMoveEntry> moves(String projectId, PageQuery query, Scope scope) {
        projects.get(projectId, scope);
        var before = query.after(1, parts -> Long.parseLong(parts.get(0)));
        var found = moves.history(projectId, before == null ? Long.MAX_VALUE : before, query.readLimit()).stream()
                .map(ScheduleMoveEntry::of)
                .toList();
        return Page.of(found, query, entry -> Cursor.of(String.valueOf(entry.revision())));
    }

    QualityView quality(String projectId, Scope scope) {
        return ScheduleAnswers.quality(plans.get(projectId, scope));
    }

    WhatIfView whatIf(String projectId, WhatIfDraft draft, Scope scope) {
        var stored = plans.get(projectId, scope);
        var present = PlanChange.byId(stored.activities());
        var changes = draft.changes();
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        ActivityDrafts.check(
                "set", changes.drafts(), units.known(ActivityDrafts.units(changes.drafts()), scope), faults);
        changes.checkRemoved(present.keySet(), faults);
        Map<String, String> removed = new LinkedHashMap<>(changes.placesRemoved());
        removed.keySet().retainAll(present.keySet());
        PlanNetwork.check(
                stored.activities().stream().map(Node::of).toList(),
                ActivityDrafts.placed("set", changes.drafts()),
                removed,
                faults);
        var left = new HashSet<>(present.keySet());
        left.removeAll(removed.keySet());
        left.addAll(changes.idsSet());
        draft.check(left.size(), faults);
        faults.throwIfAny();
        var wish = draft.wish(changes.activities(present, 0));
        var today = region.dateAt(clock.instant());
        // Drags take two passes; what a finish takes is searched for, and must not keep them waiting.
        return draft.finishBy() == null
                ? ScheduleAnswers.whatIf(stored, wish, today)
                : computations.of(() -> ScheduleAnswers.whatIf(stored, wish, today));
    }

    ForecastView forecast(String projectId, ForecastDraft draft, Scope scope) {
        var stored = plans.get(projectId, scope);
        var faults = new Faults();
        faults.addAll(validation.faults(draft));
        draft.check(faults);
        faults.throwIfAny();
        var wish = draft.wish();
        return computations.of(() -> ScheduleAnswers.forecast(stored, wish, recordsFor(stored, wish)));
    }

    private Map<String, List<FinishedWork>> recordsFor(StoredPlan stored, ForecastWish wish) {
        var units = new HashSet<>(stored.units());
        units.removeAll(wish.units().keySet());
        return wish.usual() != null || units.isEmpty() ? Map.of() : records.of(units);
    }
}
