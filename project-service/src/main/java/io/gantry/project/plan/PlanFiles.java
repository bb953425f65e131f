package io.gantry.project.plan;

import io.gantry.access.Scope;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.event.Calendar;
import io.gantry.event.Names;
import io.gantry.file.FileFormat;
import io.gantry.file.FilesBusyException;
import io.gantry.file.ScheduleFile;
import io.gantry.file.ScheduleFiles;
import io.gantry.file.UnreadableFileException;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.project.calendar.WorkingCalendars;
import io.gantry.project.plan.file.CalendarChoice;
import io.gantry.project.plan.file.FileImport;
import io.gantry.project.plan.file.FilePlan;
import io.gantry.project.plan.file.ImportView;
import io.gantry.project.plan.file.ImportView.Changes;
import io.gantry.project.plan.file.PlanExport;
import io.gantry.project.plan.schedule.ScheduleAnswers;
import io.gantry.project.plan.schedule.StoredPlan;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.unit.UnitRegister;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans out of schedule files, tried only, and into them. A plan that was tried is set as any other is. */
@Component
final class PlanFiles {

    private static final Phrase SOME = new Phrase("file-activities", "at least one activity with dates", "至少一项有日期的任务");
    private static final Pattern PLACE = Pattern.compile("activities\\[(\\d+)](.*)");
    private static final int SHOWN = 200;

    private final ScheduleFiles files;
    private final PlanRegister plans;
    private final StoredPlans storedPlans;
    private final PlanLedger ledger;
    private final ProjectRegister projects;
    private final UnitRegister units;
    private final WorkingCalendars calendars;
    private final Computations computations;

    PlanFiles(
            ScheduleFiles files,
            PlanRegister plans,
            StoredPlans storedPlans,
            PlanLedger ledger,
            ProjectRegister projects,
            UnitRegister units,
            WorkingCalendars calendars,
            Computations computations) {
        this.files = files;
        this.plans = plans;
        this.storedPlans = storedPlans;
        this.ledger = ledger;
        this.projects = projects;
        this.units = units;
        this.calendars = calendars;
        this.computations = computations;
    }

    /**
     * @param encoding of its texts; absent: as its bytes look
     * @param inFile the name of a project in the file; absent: the first
     * @param calendarName which calendar of the file the project would count by; see {@link CalendarChoice}
     */
    ImportView read(
            String projectId,
            InputStream body,
            @Nullable String encoding,
            @Nullable String inFile,
            @Nullable String calendarName,
            Scope scope) {
        var inRegister = projects.get(projectId, scope).project();
        var file = read(body, encoding, inFile);
        var choice = new CalendarChoice(
                file, inRegister, calendars.asOfNow(), calendar -> isOwn(calendar, scope), calendarName);
        if (calendarName != null && !calendarName.isEmpty() && !choice.knows(calendarName)) {
            throw FileProblems.noSuchCalendar(calendarName);
        }
        var calendar = choice.calendar();
        var days = WorkingDays.of(calendar);
        var present = plans.get(projectId, null, PlanHead.MOST_ACTIVITIES, scope);
        var read = new FileImport(file, new FilePlan(file, present.activities(), named(scope), days), choice, days);
        var faults = faults(read, scope);
        // Dates of the file are compared with those of its network alone: its progress is not taken.
        var tried = StoredPlan.unbegun(
                present.revision(),
                read.activities(),
                inRegister.requiredFinish(),
                inRegister.responsibleUnit(),
                calendar);
        var computed = faults.isEmpty() ? computations.of(() -> ScheduleAnswers.schedule(tried, 0)) : null;
        return read.view(present.revision(), changes(present.activities(), read.activities()), faults, computed);
    }

    // As the register of calendars has it: who may see all that a calendar is for may change it.
    private boolean isOwn(Calendar calendar, Scope scope) {
        return !(calendar.units().isEmpty() && calendar.namedProjects().isEmpty())
                && calendar.units().stream().allMatch(scope::includes)
                && projects.names(calendar.namedProjects(), scope).keySet().containsAll(calendar.namedProjects());
    }

    private ScheduleFile read(InputStream body, @Nullable String encoding, @Nullable String inFile) {
        try {
            return files.read(body, encoding, inFile);
        } catch (UnreadableFileException e) {
            throw FileProblems.of(e.reason(), encoding, inFile);
        } catch (FilesBusyException e) {
            throw FileProblems.busy();
        }
    }

    /** The plan as a file of {@code format}, with its progress and the dates that were planned first. */
    byte[] write(String projectId, FileFormat format, Scope scope) {
        var export = new PlanExport(storedPlans.get(projectId, scope), ledger.original(projectId, scope));
        try {
            return files.write(export.file(projectId), format);
        } catch (UnreadableFileException e) {
            throw new IllegalStateException("a plan of " + projectId + " cannot be written: " + e.reason(), e);
        } catch (FilesBusyException e) {
            throw FileProblems.busy();
        }
    }

    private Map<String, Names> named(Scope scope) {
        return scope.isEverything() ? Map.of() : units.names(scope.units(), scope);
    }

    /** All that is wrong, each by the row or activity that has it. */
    private List<Fault> faults(FileImport read, Scope scope) {
        var faults = new Faults();
        faults.addAll(read.faults());
        if (read.activities().isEmpty()) {
            faults.add("", null, SOME);
        } else {
            plans.check(PlanDraft.of(read.activities()), scope, faults);
        }
        return faults.found().stream()
                .map(fault -> byActivity(fault, read.activities()))
                .toList();
    }

    private static Fault byActivity(Fault fault, List<Activity> activities) {
        var place = PLACE.matcher(fault.field());
        if (!place.matches()) {
            return fault;
        }
        var id = activities.get(Integer.parseInt(place.group(1))).id();
        return new Fault(id + place.group(2), fault.code(), fault.detail(), fault.expected(), fault.params());
    }

    private static Changes changes(List<Activity> present, List<Activity> wanted) {
        var change = PlanChange.between(present, wanted);
        var added = change.set().stream()
                .map(Activity::id)
                .filter(id -> !change.before().containsKey(id))
                .toList();
        var changed = change.set().stream()
                .map(Activity::id)
                .filter(change.before()::containsKey)
                .toList();
        return new Changes(
                added.size(),
                changed.size(),
                change.removed().size(),
                first(added),
                first(changed),
                first(change.removed()),
                change.needsReason());
    }

    private static List<String> first(List<String> ids) {
        return ids.subList(0, Math.min(SHOWN, ids.size()));
    }
}
