package io.gantry.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Says whether dates keep a link, in the words of its definition and without anything of what is tested. */
final class Holds {

    private final Plan plan;
    private final Map<WorkingCalendar, WorkingDays> days = new HashMap<>();

    Holds(Plan plan) {
        this.plan = plan;
    }

    /** Whether {@code after} may be where it is if {@code before} is where it is; for work, not for milestones. */
    boolean holds(Link link, Span before, Span after) {
        var reached = link.type().fromStart() ? morning(link, before.start()) : evening(link, before.finish());
        if (!link.type().toFinish()) {
            return !after.start().isBefore(reached);
        }
        return arrivesInAMorning(link)
                ? !after.finish().isBefore(days(link.to()).previous(reached).date())
                : !after.finish().plusDays(1).isBefore(reached);
    }

    // Nights and days off count for nothing then, unless days elapse.
    private static boolean arrivesInAMorning(Link link) {
        return link.lag().unit() == Lag.Unit.WORKING
                && (link.lag().days() < 0
                        || link.lag().days() == 0 && link.type().fromStart());
    }

    WorkingDays days(String id) {
        return days.computeIfAbsent(plan.calendarOf(activity(id)), WorkingDays::of);
    }

    Activity activity(String id) {
        return plan.activities().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // The first day before which the lag after the evening of a working day has passed.
    private LocalDate evening(Link link, LocalDate finish) {
        var lag = link.lag();
        if (lag.unit() == Lag.Unit.ELAPSED || lag.days() == 0) {
            return finish.plusDays(1).plusDays(lag.days());
        }
        var calendar = days(link.from());
        return lag.days() > 0
                ? calendar.add(finish, lag.days()).date().plusDays(1)
                : calendar.firstDay(finish, -lag.days()).date();
    }

    private LocalDate morning(Link link, LocalDate start) {
        var lag = link.lag();
        if (lag.unit() == Lag.Unit.ELAPSED || lag.days() == 0) {
            return start.plusDays(lag.days());
        }
        var calendar = days(link.from());
        return lag.days() > 0
                ? calendar.lastDay(start, lag.days()).date().plusDays(1)
                : calendar.add(start, lag.days()).date();
    }
}
