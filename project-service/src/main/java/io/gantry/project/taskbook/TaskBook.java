package io.gantry.project.taskbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Names;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The task book (任务书) of a unit for a year: what it is ordered, what its projects plan, what the units below it come to, and
 * what of that does not add up.
 *
 * @param revision of what is ordered; 0 where nothing is
 * @param ordered absent: nothing is
 * @param months twelve, from January on
 * @param weeks the ISO weeks of the year, the first and last cut off at its ends
 * @param gaps all that does not add up: of the year first, then by month, then by week
 * @param units those right below
 * @param starts the projects of the unit and of those below that are to start construction in the year, by month
 * @param completions those that are to complete it
 * @param projects those that the unit itself answers for, or did in a month of the year, up to {@value #MOST}
 * @param moreProjects how many more there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskBook(
        String unit,
        @Nullable Names names,
        int year,
        long revision,
        @Nullable UnitOrder ordered,
        Line whole,
        List<Line> months,
        List<WeekLine> weeks,
        List<Gap> gaps,
        List<UnitBelow> units,
        List<Due> starts,
        List<Due> completions,
        List<Share> projects,
        int moreProjects) {

    static final int MOST = 500;

    TaskBook {
        months = List.copyOf(months);
        weeks = List.copyOf(weeks);
        gaps = List.copyOf(gaps);
        units = List.copyOf(units);
        starts = List.copyOf(starts);
        completions = List.copyOf(completions);
        projects = List.copyOf(projects);
    }

    @Schema(name = "TaskBookWeek")
    record WeekLine(@Schema(example = "2026-W23") String week, LocalDate from, LocalDate until, Line line) {}

    /**
     * A unit right below.
     *
     * @param gaps how much in its own task book does not add up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaskBookUnit")
    record UnitBelow(String unit, @Nullable Names names, Line whole, List<Line> months, int gaps) {

        UnitBelow {
            months = List.copyOf(months);
        }
    }

    /**
     * A project that is due in a month.
     *
     * @param project absent, as its names, where others than the caller's units answer for it by now
     * @param unit that holds it then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaskBookDue")
    record Due(@Nullable String project, @Nullable Names names, String unit, int month) {}

    /**
     * What a unit plans with a project.
     *
     * @param project absent, as its names, where others than the caller's units answer for it by now
     * @param investment of the months in which it answers for it
     * @param months twelve, from January on; 0 where another unit answers for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaskBookProject")
    record Share(
            @Nullable String project,
            @Nullable Names names,
            PlannedYear.Basis basis,
            BigDecimal investment,
            List<BigDecimal> months) {

        Share {
            months = List.copyOf(months);
        }
    }
}
