package io.gantry.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.event.ShippedCalendars;
import java.time.LocalDate;
import java.util.List;

/** Plans for tests, in China's calendar. */
final class Samples {

    static final WorkingCalendar CHINA = ShippedCalendars.china();

    private Samples() {}

    static Plan plan(String start, List<Activity> activities, Link... links) {
        return Plan.of(day(start), CHINA, activities, List.of(links));
    }

    static Schedule scheduled(Plan plan) {
        return Schedule.of(plan).orThrow();
    }

    static ScheduledActivity of(Schedule schedule, String id) {
        return schedule.activity(id).orElseThrow();
    }

    static Span span(String start, String finish) {
        return new Span(day(start), day(finish));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
