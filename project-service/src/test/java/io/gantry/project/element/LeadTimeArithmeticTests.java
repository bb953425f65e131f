package io.gantry.project.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.CalendarReader;
import io.gantry.event.Calendar;
import io.gantry.event.Calendar.Hours;
import io.gantry.event.Names;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The latest day to apply is inverse to adding working days, in every calendar. */
class LeadTimeArithmeticTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 1_000;

    @Property
    void whoAppliesOnTheLatestDayIsInTime(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("dates") LocalDate needBy,
            @ForAll @IntRange(max = 300) int leadDays) {
        var latest = latest(needBy, leadDays, calendar);

        assertThat(calendar.works(latest)).isTrue();
        assertThat(calendar.add(latest, leadDays).date()).isBeforeOrEqualTo(needBy);
    }

    @Property
    void whoAppliesAWorkingDayLaterIsTooLate(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("dates") LocalDate needBy,
            @ForAll @IntRange(max = 300) int leadDays) {
        var tooLate = calendar.next(latest(needBy, leadDays, calendar)).date();

        assertThat(calendar.add(tooLate, leadDays).date()).isAfter(needBy);
    }

    @Property
    void addingTheLeadTimeAndCountingBackLeadsToTheSameDay(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(max = 300) int leadDays) {
        var applied = calendar.onOrAfter(day).date();

        assertThat(latest(calendar.add(applied, leadDays).date(), leadDays, calendar))
                .isEqualTo(applied);
    }

    private static LocalDate latest(LocalDate needBy, int leadDays, WorkingDays calendar) {
        return Objects.requireNonNull(Days.of(needBy, leadDays, calendar).latestApplyBy(), "latestApplyBy");
    }

    @Provide
    static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-100, DAYS + 100).map(FIRST::plusDays);
    }

    @Provide
    static Arbitrary<WorkingDays> calendars() {
        var weekends = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
        var singled = Arbitraries.integers().between(0, DAYS).set().ofMaxSize(60);
        return Combinators.combine(weekends, singled).as(LeadTimeArithmeticTests::calendar);
    }

    /** A calendar in which the days that are singled out are the other way round than their week says. */
    private static WorkingDays calendar(Set<DayOfWeek> weekend, Set<Integer> singled) {
        var dates = singled.stream().sorted().map(FIRST::plusDays).toList();
        return WorkingDays.of(CalendarReader.read(new Calendar(
                "c",
                new Names("日历", null),
                List.of("GX"),
                List.copyOf(weekend),
                List.of(new Hours("08:00", "17:00")),
                FIRST,
                FIRST.plusDays(DAYS),
                dates.stream()
                        .filter(date -> !weekend.contains(date.getDayOfWeek()))
                        .map(date -> new Calendar.Days(date, date, null))
                        .toList(),
                dates.stream()
                        .filter(date -> weekend.contains(date.getDayOfWeek()))
                        .map(date -> new Calendar.Days(date, date, null))
                        .toList(),
                null)));
    }
}
