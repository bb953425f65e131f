package io.gantry.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule file holds of one project.
 *
 * @param format what wrote it, such as {@code XER} or {@code MSPDI}
 * @param encoding of its texts; absent where the format says it by itself
 * @param projects the names of all projects in the file, in its order
 * @param project the name of the one that this is
 * @param statusDate up to when its progress is told
 * @param activities in the order of the file, each after what it is a part of
 * @param calendars those that count for the project and its activities; the project's own comes first
 * @param rows how many rows the file has for the project, whatever became of them
 * @param blankRows how many of them are blank
 * @param notes what of the file is not in here, or not as it was
 */
public record ScheduleFile(
        String format,
        @Nullable TextEncoding encoding,
        List<String> projects,
        String project,
        @Nullable LocalDate statusDate,
        List<FileActivity> activities,
        List<FileCalendar> calendars,
        int rows,
        int blankRows,
        List<FileNote> notes) {

    public ScheduleFile {
        projects = List.copyOf(projects);
        activities = List.copyOf(activities);
        calendars = List.copyOf(calendars);
        notes = List.copyOf(notes);
    }

    /** A schedule to be written. */
    public static ScheduleFile written(String project, List<FileActivity> activities, FileCalendar calendar) {
        return new ScheduleFile(
                "", null, List.of(project), project, null, activities, List.of(calendar), 0, 0, List.of());
    }
}
