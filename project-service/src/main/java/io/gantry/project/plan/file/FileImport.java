package io.gantry.project.plan.file;

import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.file.FileNote;
import io.gantry.file.ScheduleFile;
import io.gantry.problem.Fault;
import io.gantry.project.plan.file.FilePlan.UnitSource;
import io.gantry.project.plan.file.ImportView.Baseline;
import io.gantry.project.plan.file.ImportView.Changes;
import io.gantry.project.plan.file.ImportView.Counts;
import io.gantry.project.plan.file.ImportView.DateDifference;
import io.gantry.project.plan.file.ImportView.Note;
import io.gantry.project.plan.file.ImportView.Progress;
import io.gantry.project.plan.schedule.ScheduleView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a schedule file would make of a plan. */
public final class FileImport {

    private static final int MOST_NOTES = 2_000;

    private final ScheduleFile file;
    private final CalendarChoice calendars;
    private final WorkingDays days;
    private final List<Activity> activities;
    private final FilePlan plan;

    /**
     * @param calendars what becomes of those of the file
     * @param days that the project would count
     */
    public FileImport(ScheduleFile file, FilePlan plan, CalendarChoice calendars, WorkingDays days) {
        this.file = file;
        this.plan = plan;
        this.calendars = calendars;
        this.days = days;
        this.activities = plan.activities();
    }

    /** The plan that would be; not to be used while there are faults. */
    public List<Activity> activities() {
        return activities;
    }

    /** What is wrong in the file itself, each by its row. */
    public List<Fault> faults() {
        return file.notes().stream()
                .filter(FileWords::isFault)
                .map(note -> Fault.of(note.row(), note.value(), FileWords.of(note)))
                .toList();
    }

    /**
     * @param revision of the plan that it was compared with
     * @param faults all that is wrong
     * @param computed what the plan would amount to; absent while there are faults
     */
    public ImportView view(long revision, Changes changes, List<Fault> faults, @Nullable ScheduleView computed) {
        var comparison = new DateComparison(file, days);
        return new ImportView(
                revision,
                file.format(),
                ImportView.Encoding.of(file.encoding()),
                file.projects(),
                file.project(),
                file.statusDate(),
                counts(),
                faults.isEmpty() ? activities : List.of(),
                changes,
                faults,
                notes(),
                computed == null
                        ? List.<DateDifference>of()
                        : comparison.differences(activities, computed.activities()),
                calendars.views(),
                progress(),
                baseline());
    }

    private Counts counts() {
        var sources = plan.sources().values();
        return new Counts(
                file.rows(),
                file.blankRows(),
                activities.size(),
                (int) activities.stream().filter(Activity::milestone).count(),
                (int) file.activities().stream().filter(row -> row.summary()).count(),
                activities.stream()
                        .mapToInt(activity -> activity.waitsFor().size())
                        .sum(),
                (int) activities.stream()
                        .filter(activity -> activity.constraint() != null)
                        .count(),
                (int) sources.stream()
                        .filter(source -> source == UnitSource.FILE)
                        .count(),
                (int) sources.stream()
                        .filter(source -> source == UnitSource.PLAN)
                        .count(),
                (int) sources.stream()
                        .filter(source -> source == UnitSource.PROJECT)
                        .count());
    }

    private List<Note> notes() {
        return file.notes().stream()
                .filter(note -> !FileWords.isFault(note) && !isWritten(note))
                .limit(MOST_NOTES)
                .map(FileImport::note)
                .toList();
    }

    // The dates of a summary that are not those of its parts, in a file that has them as they are in the plan.
    private boolean isWritten(FileNote note) {
        return note.kind() == FileNote.Kind.SUMMARY_DATES
                && file.activities().stream()
                        .filter(row -> row.row().equals(note.row()))
                        .anyMatch(row -> row.columns().containsKey(Columns.START)
                                || row.columns().containsKey(Columns.FINISH));
    }

    private static Note note(FileNote note) {
        return Note.of(note.row(), FileWords.of(note));
    }

    private List<Progress> progress() {
        return file.activities().stream()
                .filter(row -> !row.summary())
                .filter(row -> row.actualStart() != null
                        || row.actualFinish() != null
                        || row.percentComplete() != null
                                && row.percentComplete().signum() > 0)
                .map(row -> new Progress(row.id(), row.percentComplete(), row.actualStart(), row.actualFinish()))
                .toList();
    }

    private List<Baseline> baseline() {
        return file.activities().stream()
                .filter(row -> !row.summary() && (row.baselineStart() != null || row.baselineFinish() != null))
                .map(row -> new Baseline(row.id(), row.baselineStart(), row.baselineFinish()))
                .toList();
    }
}
