package io.gantry.project.plan.file;

import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityLink;
import io.gantry.event.Names;
import io.gantry.file.FileActivity;
import io.gantry.file.FileLink;
import io.gantry.file.ScheduleFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a schedule file would make of a project's plan. What the file does not say stays as it is: weights, units and
 * English names that somebody has given here.
 */
public final class FilePlan {

    private static final Set<String> UNORDERED = Set.of("XER", "PMXML");
    private static final int STRIDE = 10;
    private static final int MOST_DAYS = 5_000;

    private final ScheduleFile file;
    private final Map<String, Activity> present = new HashMap<>();
    private final Map<String, String> units;
    private final WorkingDays days;
    private final Map<String, UnitSource> sources = new HashMap<>();

    /** Where the unit of an activity comes from. */
    public enum UnitSource {
        /** The file names it. */
        FILE,
        /** The plan has it already. */
        PLAN,
        /** Nothing names one: the project's responsible unit answers for it. */
        PROJECT
    }

    /**
     * @param present the plan as it is
     * @param units the names of the units that may answer for something, by their codes
     */
    public FilePlan(ScheduleFile file, List<Activity> present, Map<String, Names> units, WorkingDays days) {
        this.file = file;
        present.forEach(activity -> this.present.put(activity.id(), activity));
        this.units = Columns.words(units);
        this.days = days;
    }

    /** The activities that have dates, in the order of the file. */
    public List<Activity> activities() {
        var rows = file.activities().stream()
                .filter(row -> row.start() != null && row.finish() != null)
                .toList();
        var positions = positions(rows);
        var weights = weights(rows);
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < rows.size(); i++) {
            activities.add(activity(rows.get(i), positions.get(i), weights.get(i)));
        }
        return activities;
    }

    /** Of each activity where its unit comes from, once they have been made. */
    public Map<String, UnitSource> sources() {
        return Map.copyOf(sources);
    }

    private Activity activity(FileActivity row, int position, BigDecimal weight) {
        var before = present.get(row.id());
        var start = Objects.requireNonNull(row.start());
        var finish = Objects.requireNonNull(row.finish());
        return new Activity(
                row.id(),
                position,
                names(row, before),
                row.milestone(),
                row.summary() ? given(row, Columns.START, start) : start,
                row.summary() ? given(row, Columns.FINISH, finish) : finish,
                weight,
                unit(row, before),
                row.parent(),
                durationDays(row, before),
                row.links().stream().map(FilePlan::link).toList(),
                constraint(row, before));
    }

    private static Names names(FileActivity row, @Nullable Activity before) {
        var english = row.columns().get(Columns.ENGLISH);
        if (english == null && before != null && before.names().zh().equals(row.name())) {
            english = before.names().en();
        }
        return new Names(row.name(), english);
    }

    private @Nullable String unit(FileActivity row, @Nullable Activity before) {
        var named = Columns.unit(row, units);
        if (named != null) {
            sources.put(row.id(), UnitSource.FILE);
            return named;
        }
        var kept = before == null ? null : before.responsibleUnit();
        sources.put(row.id(), kept == null ? UnitSource.PROJECT : UnitSource.PLAN);
        return kept;
    }

    // Planned dates are what people have agreed on, and the duration follows from them, unless it was given here.
    private static @Nullable Integer durationDays(FileActivity row, @Nullable Activity before) {
        boolean given = row.columns().containsKey(Columns.DAYS) || before != null && before.durationDays() != null;
        if (row.summary() || !given || row.days() == null) {
            return null;
        }
        int whole = row.days().setScale(0, RoundingMode.HALF_UP).intValue();
        return row.milestone() ? 0 : Math.max(1, Math.min(MOST_DAYS, whole));
    }

    private static @Nullable ActivityConstraint constraint(FileActivity row, @Nullable Activity before) {
        var inFile = row.constraint();
        var ours = row.columns().get(Columns.CONSTRAINT);
        if (inFile == null) {
            boolean given = "ASAP".equals(ours)
                    || ours == null
                            && before != null
                            && before.constraint() != null
                            && before.constraint().kind() == ActivityConstraint.Kind.ASAP;
            return given && !row.summary() ? new ActivityConstraint(ActivityConstraint.Kind.ASAP, null) : null;
        }
        // What was written only to hold an activity where it is, as it is held here without.
        if ("NONE".equals(ours) && Objects.equals(inFile.date(), row.start())) {
            return null;
        }
        return new ActivityConstraint(
                ActivityConstraint.Kind.valueOf(inFile.kind().name()), inFile.date());
    }

    private static ActivityLink link(FileLink link) {
        var unit = link.elapsed() ? ActivityLink.LagUnit.ELAPSED : ActivityLink.LagUnit.WORKING;
        return new ActivityLink(
                link.predecessor(),
                ActivityLink.Type.valueOf(link.type().name()),
                link.lagDays() == 0 ? null : link.lagDays(),
                link.lagDays() == 0 ? null : unit);
    }

    private static LocalDate given(FileActivity row, String column, LocalDate otherwise) {
        var text = row.columns().get(column);
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    // Those that were written along, if rows have not been moved since. Primavera's files have no order of their own.
    private List<Integer> positions(List<FileActivity> rows) {
        var given = new ArrayList<Integer>();
        for (var row : rows) {
            var position = Columns.position(row);
            int last = given.isEmpty() ? -1 : given.get(given.size() - 1);
            if (position == null || position <= last && !UNORDERED.contains(file.format())) {
                return java.util.stream.IntStream.range(0, rows.size())
                        .map(i -> i * STRIDE)
                        .boxed()
                        .toList();
            }
            given.add(position);
        }
        return given;
    }

    // Of the file, of the plan, or the working days that it takes; something always counts.
    private List<BigDecimal> weights(List<FileActivity> rows) {
        var weights = rows.stream().map(this::weight).toList();
        if (weights.stream().anyMatch(weight -> weight.signum() > 0)) {
            return weights;
        }
        return rows.stream()
                .map(row -> row.summary() ? BigDecimal.ZERO : BigDecimal.ONE)
                .toList();
    }

    private BigDecimal weight(FileActivity row) {
        var told = Columns.weight(row);
        var before = present.get(row.id());
        if (told != null && (before == null || before.weight().compareTo(told) != 0)) {
            return told;
        }
        if (before != null) {
            return before.weight();
        }
        if (row.summary() || row.milestone()) {
            return BigDecimal.ZERO;
        }
        var span = days.duration(Objects.requireNonNull(row.start()), Objects.requireNonNull(row.finish()));
        return BigDecimal.valueOf(Math.max(1, span.days()));
    }
}
