package io.gantry.project.plan;

import io.gantry.access.Scope;
import io.gantry.calendar.WorkingCalendar;
import io.gantry.event.CalendarEvent;
import io.gantry.event.CalendarEvent.CalendarChanged;
import io.gantry.event.Event;
import io.gantry.event.ScheduleMove;
import io.gantry.event.ScheduleMove.Cause;
import io.gantry.http.page.PageQuery;
import io.gantry.problem.ProblemException;
import io.gantry.project.calendar.FollowedCalendars;
import io.gantry.project.calendar.FollowedCalendars.Step;
import io.gantry.project.calendar.WaitingChange;
import io.gantry.project.plan.schedule.MovedSchedule;
import io.gantry.project.project.ProjectFilter;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.project.RegisteredProject;
import io.gantry.stream.OutboxRelay;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells what the change of a calendar has moved: one event for each project whose computed dates are others since, with the calendar as
 * its cause. Nothing else moves them without somebody having changed or reported something, which is told with it. All plans may be
 * concerned, so the log is not held up: what it says waits in the store for a poller.
 */
@Component
public final class ScheduleFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleFollower.class);
    // So many as are computed within a second or so: a stop waits for them.
    private static final int AT_ONCE = 50;

    private final FollowedCalendars calendars;
    private final ProjectRegister projects;
    private final StoredPlans plans;
    private final MongoScheduleMoves moves;
    private final OutboxRelay relay;
    private final InstantSource clock;

    ScheduleFollower(
            FollowedCalendars calendars,
            ProjectRegister projects,
            StoredPlans plans,
            MongoScheduleMoves moves,
            OutboxRelay relay,
            InstantSource clock) {
        this.calendars = calendars;
        this.projects = projects;
        this.plans = plans;
        this.moves = moves;
        this.relay = relay;
        this.clock = clock;
    }

    /** Takes in what the log says; what was said before may be said again. */
    public void take(Collection<Event> events) {
        events.stream()
                .filter(CalendarEvent.class::isInstance)
                .map(CalendarEvent.class::cast)
                .forEach(event -> event.match(this::keep));
    }

    private CalendarChanged keep(CalendarChanged event) {
        calendars.add(event);
        return event;
    }

    /**
     * Follows the earliest change that waits, for some projects; those that a break has kept from being noted are looked at again.
     *
     * @return whether more waits
     */
    boolean followSome() {
        var next = calendars.next();
        next.ifPresent(change ->
                calendars.step(change).ifPresentOrElse(step -> follow(step, change), () -> calendars.followed(change)));
        return next.isPresent();
    }

    private void follow(Step step, WaitingChange change) {
        var page = projects.list(ProjectFilter.ALL, new PageQuery(change.reached(), AT_ONCE), Scope.EVERYTHING);
        boolean told = false;
        for (var project : page.items()) {
            told |= followOne(project, step, change);
        }
        if (told) {
            relay.wake();
        }
        if (page.next() == null) {
            calendars.followed(change);
        } else {
            calendars.reached(change, page.next());
        }
    }

    private boolean followOne(RegisteredProject project, Step step, WaitingChange change) {
        var before = step.before().ofProject(project.project());
        var after = step.after().ofProject(project.project());
        if (isSame(before, after)) {
            return false;
        }
        var cause = new Cause(
                change.calendar().id(), change.revision(), before.id().equals(after.id()) ? null : before.id());
        return moved(project, before, after, cause)
                .map(move -> tell(project, move))
                .orElse(false);
    }

    private static boolean isSame(WorkingCalendar before, WorkingCalendar after) {
        return before.weekend().equals(after.weekend()) && before.days().equals(after.days());
    }

    private Optional<ScheduleMove> moved(
            RegisteredProject project, WorkingCalendar before, WorkingCalendar after, Cause cause) {
        try {
            var plan = plans.get(project.project().id(), Scope.EVERYTHING);
            return MovedSchedule.of(plan.by(before), plan.by(after), cause);
        } catch (ProblemException e) {
            // Kept plans can be computed. Should one not be, the others are to be told of nevertheless.
            LOG.warn(
                    "What calendar {} has moved in {} cannot be computed",
                    cause.calendar(),
                    project.project().id(),
                    e);
            return Optional.empty();
        }
    }

    private boolean tell(RegisteredProject project, ScheduleMove move) {
        var id = project.project().id();
        while (true) {
            var change = moves.find(id).tell(move, project.units(), clock.instant());
            if (!change.isOne() || moves.save(change)) {
                return change.isOne();
            }
        }
    }
}
