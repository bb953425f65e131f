package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

import io.gantry.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be scheduled. Its order says nothing: the same activities and links in another order have the same dates.
 *
 * @param start nothing starts earlier
 * @param calendar the calendar of activities without one of their own, and of the plan's durations
 * @param calendars further calendars by the names that activities have for them
 * @param required the finish that was ordered (要求工期); absent if none was
 * @param dataDate what remains is done from this day on; absent while nothing has been done
 */
public record Plan(
        LocalDate start,
        WorkingCalendar calendar,
        Map<String, WorkingCalendar> calendars,
        List<Activity> activities,
        List<Link> links,
        @Nullable LocalDate required,
        @Nullable LocalDate dataDate) {

    public Plan {
        requireNonNull(start, "start");
        requireNonNull(calendar, "calendar");
        calendars = Map.copyOf(calendars);
        activities = List.copyOf(activities);
        links = List.copyOf(links);
    }

    public static Plan of(LocalDate start, WorkingCalendar calendar, List<Activity> activities, List<Link> links) {
        return new Plan(start, calendar, Map.of(), activities, links, null, null);
    }

    /**
     * The calendar that an activity follows.
     *
     * @throws NullPointerException if the plan does not have it
     */
    public WorkingCalendar calendarOf(Activity activity) {
        return activity.calendar() == null ? calendar : requireNonNull(calendars.get(activity.calendar()));
    }

    public Plan with(Map<String, WorkingCalendar> others) {
        return new Plan(start, calendar, others, activities, links, required, dataDate);
    }

    public Plan finishingBy(LocalDate finish) {
        return new Plan(start, calendar, calendars, activities, links, finish, dataDate);
    }

    public Plan asOf(LocalDate date) {
        return new Plan(start, calendar, calendars, activities, links, required, date);
    }

    /** With {@code activity} in place of the one of the same id. */
    public Plan replacing(Activity activity) {
        var others = activities.stream()
                .map(other -> other.id().equals(activity.id()) ? activity : other)
                .toList();
        return new Plan(start, calendar, calendars, others, links, required, dataDate);
    }

    /** With {@code now} in place of {@code former}. */
    public Plan replacing(Link former, Link now) {
        var others = new ArrayList<>(links);
        others.replaceAll(link -> link.equals(former) ? now : link);
        return new Plan(start, calendar, calendars, activities, others, required, dataDate);
    }

    /** With more links. */
    public Plan and(Link... more) {
        var all = Stream.concat(links.stream(), Stream.of(more)).toList();
        return new Plan(start, calendar, calendars, activities, all, required, dataDate);
    }

    /**
     * Without an activity and its links. What came before it is not linked with what came after it: whether that is right, only people
     * know.
     */
    public Plan without(String id) {
        var others = activities.stream()
                .filter(activity -> !activity.id().equals(id))
                .toList();
        var remaining = links.stream()
                .filter(link -> !link.from().equals(id) && !link.to().equals(id))
                .toList();
        return new Plan(start, calendar, calendars, others, remaining, required, dataDate);
    }
}
