package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days and hours that count (工作日历), for the projects that it names, and for the units that it names and all below them. For a
 * project counts the calendar that names it, else the one of its responsible unit. Where several calendars name units above one
 * another the nearest counts; where none does, the calendar {@value #DEFAULT}.
 *
 * @param id identity
 * @param names what people call it
 * @param units codes of the units it is for; empty for the default calendar
 * @param projects ids of the projects it is for, whatever counts for their units; absent: none
 * @param weekend the days of each week that do not count; not all seven
 * @param hours the working time of each working day, in order and without overlap; at least one
 * @param knownFrom the first day of which the holidays are known
 * @param knownUntil the last such day; later days count as their week says
 * @param off holidays
 * @param working days of a weekend that count (调休); none of them is in {@code off}
 * @param source where the days are from, such as the notice of a government; absent where nobody has said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Calendar(
        String id,
        Names names,
        List<String> units,

        @Nullable List<String> projects,

        List<DayOfWeek> weekend,
        List<Hours> hours,
        LocalDate knownFrom,
        LocalDate knownUntil,
        List<Days> off,
        List<Days> working,
        @Nullable String source) {

    /** The calendar of all units for which there is no other one. */
    public static final String DEFAULT = "cn";

    public Calendar {
        units = units == null ? List.of() : List.copyOf(units);
        projects = projects == null || projects.isEmpty() ? null : List.copyOf(projects);
        weekend = weekend == null ? List.of() : List.copyOf(weekend);
        hours = hours == null ? List.of() : List.copyOf(hours);
        off = off == null ? List.of() : List.copyOf(off);
        working = working == null ? List.of() : List.copyOf(working);
    }

    /** One that is for units only. */
    public Calendar(
            String id,
            Names names,
            List<String> units,
            List<DayOfWeek> weekend,
            List<Hours> hours,
            LocalDate knownFrom,
            LocalDate knownUntil,
            List<Days> off,
            List<Days> working,
            @Nullable String source) {
        this(id, names, units, null, weekend, hours, knownFrom, knownUntil, off, working, source);
    }

    /** The ids of the projects it is for; empty if it is for none. */
    public List<String> namedProjects() {
        return projects == null ? List.of() : projects;
    }

    /**
     * A stretch of working time.
     *
     * @param from such as {@code 08:30}
     * @param until later than {@code from}; {@code 24:00} is the end of the day
     */
    public record Hours(String from, String until) {}

    /**
     * Days in a row.
     *
     * @param from the first
     * @param until the last; not before {@code from}
     * @param name what people call them, such as 春节; absent where they have no name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Days(
            LocalDate from, LocalDate until, @Nullable String name) {}
}
