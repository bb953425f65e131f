package io.gantry.project.plan;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.revision.IfMatch;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.problem.Phrase;
import io.gantry.project.calendar.WorkingCalendars;
import io.gantry.project.plan.LedgerStore.Place;
import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.plan.ledger.BaselineRow;
import io.gantry.project.plan.ledger.DatedActivity;
import io.gantry.project.plan.ledger.FinishSlip;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.ledger.SlipEntry;
import io.gantry.project.project.Deadline;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.Commands;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.Outcome;
import io.gantry.project.register.RegionProperties;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has become of planned dates, and the baselines that they are measured by. */
@Component
final class PlanLedger {

    private static final Phrase KIND = new Phrase("baseline", "baseline", "基线");

    private final PlanStore plans;
    private final LedgerStore ledger;
    private final ProjectRegister projects;
    private final Validation validation;
    private final Commands commands;
    private final WorkingCalendars calendars;
    private final RegionProperties region;
    private final InstantSource clock;

    PlanLedger(
            PlanStore plans,
            LedgerStore ledger,
            ProjectRegister projects,
            Validation validation,
            Commands commands,
            WorkingCalendars calendars,
            RegionProperties region,
            InstantSource clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.projects = projects;
        this.validation = validation;
        this.commands = commands;
        this.calendars = calendars;
        this.region = region;
        this.clock = clock;
    }

    Page<SlipEntry> slips(String projectId, @Nullable String activity, PageQuery query, Scope scope) {
        var calendar = calendarOf(projects.get(projectId, scope));
        var after = query.after(2, parts -> new Place(Long.parseLong(parts.get(0)), parts.get(1)));
        var found = ledger.slips(projectId, activity, after, query.readLimit());
        var activities = ledger.activities(
                projectId,
                found.stream().map(slip -> slip.moved().activity()).distinct().toList());
        return Page.of(
                found,
                query,
                slip -> Cursor.of(String.valueOf(slip.revision()), slip.moved().activity()),
                slip -> SlipEntry.of(slip, activities.get(slip.moved().activity()), calendar));
    }

    SlipSummary summary(String projectId, Scope scope) {
        var project = projects.get(projectId, scope);
        var calendar = calendarOf(project);
        var head = plans.head(projectId);
        var completed = project.course().stages().completed();
        var judged = completed.orElseGet(() -> region.dateAt(clock.instant()));
        var deadlines = new ArrayList<>(project.course().deadlines());
        var required = project.project().requiredFinish();
        var first = deadlines.isEmpty() ? required : deadlines.get(0).before();
        Collections.reverse(deadlines);
        return new SlipSummary(
                head.revision(),
                judged,
                completed.isPresent(),
                plan(head, judged, calendar),
                FinishSlip.of(first, required, judged, calendar),
                List.<Deadline>copyOf(deadlines),
                ledger.count(projectId));
    }

    private @Nullable FinishSlip plan(PlanHead head, LocalDate judged, WorkingDays calendar) {
        var original = ledger.originalFinish(head.projectId()).orElse(null);
        return original == null || head.plannedFinish() == null
                ? null
                : FinishSlip.of(original, head.plannedFinish(), judged, calendar);
    }

    private WorkingDays calendarOf(RegisteredProject project) {
        return WorkingDays.of(calendars.of(project.project()));
    }

    Baselines baselines(String projectId, Scope scope) {
        projects.get(projectId, scope);
        var items = new ArrayList<Baseline>();
        if (plans.head(projectId).revision() > 0) {
            items.add(Baseline.ORIGINAL);
        }
        items.addAll(ledger.baselines(projectId));
        return new Baselines(items, Baselines.MOST);
    }

    Page<BaselineRow> rows(String projectId, int number, @Nullable String after, int limit, Scope scope) {
        var calendar = calendarOf(projects.get(projectId, scope));
        var baseline = baselines(projectId, scope).items().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotRegisteredException(KIND));
        var rows = number == 0
                ? ledger.activities(projectId, after, limit + 1).stream()
                        .map(activity -> BaselineRow.of(activity, activity.original(), calendar))
                        .toList()
                : added(projectId, baseline, after, limit + 1, calendar);
        boolean goesOn = rows.size() > limit;
        return new Page<>(
                goesOn ? rows.subList(0, limit) : rows,
                goesOn ? Cursor.of(rows.get(limit - 1).id()).text() : null);
    }

    /** The dates with which each activity first came into the plan, by its id. */
    Map<String, PlannedDates> original(String projectId, Scope scope) {
        var dates = new HashMap<String, PlannedDates>();
        rows(projectId, Baseline.ORIGINAL.number(), null, PlanHead.MOST_ACTIVITIES, scope)
                .items()
                .forEach(row -> dates.put(row.id(), new PlannedDates(row.start(), row.finish())));
        return dates;
    }

    private List<BaselineRow> added(
            String projectId, Baseline baseline, @Nullable String after, int limit, WorkingDays calendar) {
        var dates = ledger.dates(projectId, baseline, after, limit);
        var activities = ledger.activities(projectId, dates.keySet());
        var rows = new ArrayList<BaselineRow>();
        dates.forEach((id, planned) -> {
            DatedActivity activity = activities.get(id);
            if (activity != null) {
                rows.add(BaselineRow.of(activity, planned, calendar));
            }
        });
        return rows;
    }

    Baseline add(String projectId, IfMatch ifMatch, BaselineDraft draft, Caller caller, Scope scope) {
        return commands.run("add-baseline", () -> {
            while (true) {
                projects.get(projectId, scope);
                var head = plans.head(projectId);
                var present = ledger.baselines(projectId);
                var last = present.isEmpty() ? null : present.get(present.size() - 1);
                if (last != null && draft.isAlready(last, head.revision())) {
                    return new Outcome<>(last, false);
                }
                ifMatch.require(head.revision());
                var faults = new Faults();
                faults.addAll(validation.faults(draft));
                draft.check(head, present, faults);
                faults.throwIfAny();
                var baseline = new Baseline(
                        present.size() + 1,
                        head.revision(),
                        draft.name(),
                        draft.reason(),
                        caller.actor(),
                        clock.instant());
                if (ledger.add(projectId, baseline)) {
                    var added = new FieldChange("baseline", null, draft.name());
                    var about = new About("project", projectId);
                    return new Outcome<>(
                            baseline,
                            true,
                            new CommandDetails(about, draft.reason(), FieldChange.audited(List.of(added))));
                }
            }
        });
    }
}
