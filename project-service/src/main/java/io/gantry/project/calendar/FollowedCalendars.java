package io.gantry.project.calendar;

import io.gantry.event.CalendarEvent.CalendarChanged;
import io.gantry.unit.FreshUnits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The calendars as whoever follows them through the log has last seen them: the log tells how a calendar is, and what it was before is
 * needed to say what a change of it has moved. To follow one takes its time, which is why it waits here and nobody follows it where the
 * log is read.
 */
public final class FollowedCalendars {

    // Much longer than what is followed at once takes: an instance that has ended is missed for so long.
    private static final Duration HELD = Duration.ofMinutes(1);

    private final String holder;
    private final CalendarChanges changes;
    private final CalendarStore store;
    private final FreshUnits tree;
    private final InstantSource clock;

    /** @param holder of the changes that it follows: another for each instance */
    FollowedCalendars(
            String holder, CalendarChanges changes, CalendarStore store, FreshUnits tree, InstantSource clock) {
        this.holder = holder;
        this.changes = changes;
        this.store = store;
        this.tree = tree;
        this.clock = clock;
    }

    /** All calendars before and after the change of one of them. */
    public record Step(CalendarsNow before, CalendarsNow after) {}

    /** Lets {@code event} wait; what was followed before may wait again. */
    public void add(CalendarChanged event) {
        changes.add(event);
    }

    /**
     * The earliest that waits; nothing while another instance follows it. That saves the work of doing it twice, and no more: what follows has
     * to bear that it is told twice.
     */
    public Optional<WaitingChange> next() {
        var now = clock.instant();
        return changes.next(holder, now, now.plus(HELD));
    }

    /** What {@code change} changes; nothing if it was followed already, or if the calendar's former state is not known. */
    public Optional<Step> step(WaitingChange change) {
        var id = change.calendar().id();
        var last = changes.seen(id);
        boolean isNext = last.isEmpty() ? change.revision() == 1 : last.get().revision() < change.revision();
        if (!isNext) {
            return Optional.empty();
        }
        // Another instance may have moved a unit within the last second.
        tree.forget();
        var all = new TreeMap<String, KnownCalendar>();
        store.all().forEach(each -> all.put(each.calendar().id(), each.known()));
        changes.seen().forEach(each -> all.put(each.calendar().id(), each));
        if (last.isEmpty()) {
            all.remove(id);
        }
        var before = new CalendarsNow(all.values(), tree.tree());
        all.put(id, new KnownCalendar(change.calendar(), change.revision()));
        return Optional.of(new Step(before, new CalendarsNow(all.values(), tree.tree())));
    }

    /** Keeps how far {@code change} has been followed. */
    public void reached(WaitingChange change, String place) {
        changes.reached(change, place);
    }

    /** What follows from {@code change} has been told. */
    public void followed(WaitingChange change) {
        changes.followed(change);
    }
}
