package io.gantry.project.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.event.Calendar;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A calendar as a client sends it, unchecked. {@code revision} may come along from an earlier answer and is ignored. */
@JsonIgnoreProperties("revision")
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CalendarDraft(
        @Schema(description = "Identity, for ever. May be left out where it is in the path.", example = "gx-2026")
        @Code
        @Nullable
        String id,

        @NotNull @Valid @Nullable NamesDraft names,

        @Schema(
                description =
                        "Codes of the units that it is for, each with all below it, up to 500. The nearest calendar"
                                + " above a unit counts. Empty for the default calendar, and for one of projects only.",
                example = "[\"GX-HB\"]")
        @Size(max = MOST_UNITS)
        @NotNull
        @Nullable
        List<@NotNull @Code @Nullable String> units,

        @Schema(
                description =
                        "Ids of the projects that it is for, whatever counts for their units, up to 500. Absent: none.",
                example = "[\"GX-2026-017\"]")
        @Size(max = MOST_PROJECTS)
        @Nullable
        List<@NotNull @Code @Nullable String> projects,

        @Schema(
                description = "Days of each week that do not count; not all seven.",
                example = "[\"SATURDAY\", \"SUNDAY\"]")
        @NotNull
        @Size(max = MOST_WEEKEND)
        @Nullable
        List<@NotNull @Nullable DayOfWeek> weekend,

        @Schema(description = "The working time of each working day, in order and without overlap, up to 10.")
        @NotNull
        @Size(min = 1, max = MOST_HOURS)
        @Nullable
        List<@NotNull @Valid @Nullable HoursDraft> hours,

        @Schema(description = "The first day of which the holidays are known.", example = "2026-01-01")
        @NotNull
        @Day
        @Nullable
        LocalDate knownFrom,

        @Schema(
                description =
                        "The last such day. Later days count as their week says, and plans that reach them say so.",
                example = "2026-12-31")
        @NotNull
        @Day
        @Nullable
        LocalDate knownUntil,

        @Schema(description = "Holidays, up to 400. Absent: none.") @Size(max = MOST_SPANS) @Nullable
        List<@NotNull @Valid @Nullable DaysDraft> off,

        @Schema(description = "Days of a weekend that count (调休), up to 400. Absent: none.")
        @Size(max = MOST_SPANS)
        @Nullable
        List<@NotNull @Valid @Nullable DaysDraft> working,

        @Schema(description = "Where the days are from.", example = "国务院办公厅关于2026年部分节假日安排的通知")
        @OneLineText(max = LONGEST_SOURCE)
        @Nullable
        String source) {

    // Such that an event of all of them is not too large.
    private static final int MOST_UNITS = 500;
    private static final int MOST_PROJECTS = 500;
    private static final int MOST_SPANS = 400;
    private static final int MOST_HOURS = 10;
    private static final int MOST_WEEKEND = 6;
    private static final int LONGEST_SOURCE = 500;

    private static final Phrase KEEPS_ID =
            new Phrase("path-calendar", "{id} as in the path; a calendar keeps its id", "与路径中相同的 {id}；日历的 id 不变");
    private static final Phrase SOME_UNIT = new Phrase(
            "calendar-units",
            "at least one unit or project: only {id} is for all others",
            "至少一个单位或项目：只有 {id} 适用于其余所有单位");
    private static final Phrase NO_UNIT = new Phrase(
            "default-calendar-units",
            "no units and no projects: {id} is for all that no other is for",
            "不填单位和项目：{id} 适用于没有其他日历的所有单位");
    private static final Phrase KNOWN_LATER =
            new Phrase("start-or-later", "{start}, the start, or later", "不早于开始日 {start}");
    private static final Phrase IN_ORDER =
            new Phrase("hours-in-order", "hours in order and without overlap", "按先后排列且互不重叠的时段");
    private static final Phrase ONCE = new Phrase(
            "calendar-day-once", "a day that is in \"off\" and \"working\" once", "在“off”与“working”中只出现一次的日期");

    /**
     * Checks what constraints on single fields do not.
     *
     * @param isNew whether there is none of this id yet: one that there is may come to be for nothing, for it cannot be removed
     */
    void check(String idInPath, boolean isNew, Faults faults) {
        if (id != null && !id.equals(idInPath)) {
            faults.add("id", id, KEEPS_ID.with(idInPath));
        }
        boolean forNone = unitCodes().isEmpty() && projectIds().isEmpty();
        if (idInPath.equals(Calendar.DEFAULT) && !forNone) {
            faults.add("units", units, NO_UNIT.with(Calendar.DEFAULT));
        }
        if (units != null && forNone && isNew && !idInPath.equals(Calendar.DEFAULT)) {
            faults.add("units", units, SOME_UNIT.with(Calendar.DEFAULT));
        }
        if (knownFrom != null && knownUntil != null && knownUntil.isBefore(knownFrom)) {
            faults.add("knownUntil", knownUntil, KNOWN_LATER.with(knownFrom));
        }
        checkHours(faults);
        var days = new HashSet<LocalDate>();
        checkDays("off", off, days, faults);
        checkDays("working", working, days, faults);
    }

    private void checkHours(Faults faults) {
        var end = "";
        int i = 0;
        for (var each : hours == null ? List.<@Nullable HoursDraft>of() : hours) {
            if (each != null && !each.follows(end)) {
                faults.add("hours[" + i + "]", each.from() + "–" + each.until(), IN_ORDER);
            }
            end = each == null ? end : each.end(end);
            i++;
        }
    }

    private static void checkDays(
            String field, @Nullable List<@Nullable DaysDraft> spans, Set<LocalDate> seen, Faults faults) {
        int i = 0;
        for (var span : spans == null ? List.<@Nullable DaysDraft>of() : spans) {
            var place = field + "[" + i++ + "]";
            if (span == null) {
                continue;
            }
            span.check(place + ".", faults);
            span.dates().filter(date -> !seen.add(date)).findFirst().ifPresent(date -> faults.add(place, date, ONCE));
        }
    }

    /** The units that it names, as far as there are any. */
    List<String> unitCodes() {
        return present(units);
    }

    /** The projects that it names, as far as there are any. */
    List<String> projectIds() {
        return present(projects);
    }

    /** The calendar that is meant, once it has been checked, with {@code id} for identity. */
    Calendar calendar(String id) {
        return new Calendar(
                id,
                Objects.requireNonNull(names, "names").names(),
                unitCodes(),
                projectIds(),
                present(weekend).stream().distinct().sorted().toList(),
                present(hours).stream().map(HoursDraft::hours).toList(),
                Objects.requireNonNull(knownFrom, "knownFrom"),
                Objects.requireNonNull(knownUntil, "knownUntil"),
                present(off).stream().map(DaysDraft::days).toList(),
                present(working).stream().map(DaysDraft::days).toList(),
                source);
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        var present = new ArrayList<T>();
        for (var each : list == null ? List.<@Nullable T>of() : list) {
            if (each != null) {
                present.add(each);
            }
        }
        return present;
    }
}
