package io.gantry.project.plan.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Activity;
import io.gantry.file.TextEncoding;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a schedule file would make of a project's plan. Nothing has been changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        @Schema(description = "The revision of the plan that it was compared with")
        long revision,

        @Schema(description = "The program or format that wrote the file", example = "XER")
        String format,

        @Schema(
                description =
                        "How its texts were read; where this is not certain somebody has to look at the names. Absent where the format says it by itself")
        @Nullable
        Encoding encoding,

        @Schema(description = "The names of all projects in the file")
        List<String> projects,

        @Schema(description = "The name of the one that was read")
        String project,

        @Schema(description = "The data date: the file's progress is as of then") @Nullable
        LocalDate statusDate,

        Counts counts,

        @Schema(
                description =
                        "The plan that would be, to be sent to setPlan with a reason. Empty while there are faults")
        List<Activity> activities,

        @Schema(description = "Changes that the import would make in the present plan")
        Changes changes,

        @Schema(description = "Faults that prevent the import, up to a hundred")
        List<Fault> faults,

        @Schema(description = "Contents of the file that are left out, lost or changed, the first 2000")
        List<Note> notes,

        @Schema(description = "Activities whose computed dates are not those of the file, in the order of the plan")
        List<DateDifference> differences,

        @Schema(
                description =
                        "The calendars of the file beside the one that Gantry counts by: one of them may become that"
                                + " of the project")
        List<FileCalendarView> calendars,

        @Schema(description = "Progress in the file, to be sent to importProgress once the plan has its activities")
        List<Progress> progress,

        @Schema(description = "The file's own baseline, which is not taken over")
        List<Baseline> baseline) {

    static final int DAYS_SHOWN = 10;

    public ImportView {
        projects = List.copyOf(projects);
        activities = List.copyOf(activities);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        differences = List.copyOf(differences);
        calendars = List.copyOf(calendars);
        progress = List.copyOf(progress);
        baseline = List.copyOf(baseline);
    }

    /** @param certain false if the bytes would make other texts in other encodings */
    public record Encoding(@Schema(example = "GB18030") String name, boolean certain) {

        static @Nullable Encoding of(@Nullable TextEncoding encoding) {
            return encoding == null ? null : new Encoding(encoding.name(), encoding.certain());
        }
    }

    /**
     * How many there are.
     *
     * @param rows in the file, whatever became of them
     * @param blankRows of them
     * @param activities that would be in the plan, milestones and summaries included
     * @param unitsOfFile activities whose unit the file names
     * @param unitsOfPlan activities that keep the unit which the plan has
     * @param unitsOfProject activities for which the project's responsible unit answers
     */
    public record Counts(
            int rows,
            int blankRows,
            int activities,
            int milestones,
            int summaries,
            int links,
            int constraints,
            int unitsOfFile,
            int unitsOfPlan,
            int unitsOfProject) {}

    /**
     * @param added ids, the first 200
     * @param changed ids, the first 200
     * @param removed ids, the first 200
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changes(
            int addedCount,
            int changedCount,
            int removedCount,
            List<String> added,
            List<String> changed,
            List<String> removed,

            @Schema(description = "Whether setPlan needs a reason: a planned date moves, or an activity goes")
            boolean needsReason) {

        public Changes {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }

    /** @param row by what people find it in the file */
    public record Note(
            String row,

            @Schema(description = "Kind of the note; stable", example = "file-link-inactive")
            String code,

            @Schema(type = "string", description = "In the language of Accept-Language")
            Phrase detail) {

        static Note of(String row, Phrase detail) {
            return new Note(row, detail.code(), detail);
        }
    }

    /** @param days working days from the file's finish to the computed one */
    public record DateDifference(
            String id,
            LocalDate fileStart,
            LocalDate fileFinish,
            LocalDate computedStart,
            LocalDate computedFinish,
            int days,

            @ArraySchema(
                    arraySchema = @Schema(description = "Why, in the language of Accept-Language"),
                    schema = @Schema(implementation = String.class))
            List<Phrase> reasons) {

        public DateDifference {
            reasons = List.copyOf(reasons);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            String id,

            @Schema(example = "40") java.math.@Nullable BigDecimal percentComplete,

            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportedBaseline")
    public record Baseline(
            String id, @Nullable LocalDate start, @Nullable LocalDate finish) {}
}
