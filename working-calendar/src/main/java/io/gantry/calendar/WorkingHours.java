package io.gantry.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Counts in working time, to the millisecond, in the calendar's own time of day. {@link #add} and {@link #between} are inverse to
 * each other: {@code between(t, add(t, d)) == d} for each moment and duration.
 */
public final class WorkingHours {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final DayLine line;
    private final List<Shift> shifts;
    private final long day;

    private WorkingHours(DayLine line, List<Shift> shifts) {
        this.line = line;
        this.shifts = shifts;
        day = shifts.stream()
                .mapToLong(shift -> (shift.until() - shift.from()) * MINUTE)
                .sum();
    }

    public static WorkingHours of(WorkingCalendar calendar) {
        return new WorkingHours(DayLine.of(calendar), calendar.hours());
    }

    /** The working time of a working day. */
    public Duration perDay() {
        return Duration.ofMillis(day);
    }

    /**
     * The moment by which {@code time} has been worked since {@code start}: the end of a day rather than the beginning of the next.
     * If {@code time} is negative, the last moment from which as much is worked until {@code start}: the beginning of a day rather
     * than the end of the one before.
     */
    public WorkingMoment add(LocalDateTime start, Duration time) {
        var amount = time.toMillis();
        if (amount == 0) {
            return new WorkingMoment(start, !knows(start));
        }
        var position = position(start) + amount;
        var moment = amount > 0 ? earliestAt(position) : latestAt(position);
        return new WorkingMoment(moment, !knows(start) || !knows(moment));
    }

    /** Working time from {@code from} to {@code to}; negative if {@code to} is earlier. */
    public WorkingTime between(LocalDateTime from, LocalDateTime to) {
        return new WorkingTime(Duration.ofMillis(position(to) - position(from)), !knows(from) || !knows(to));
    }

    // Working milliseconds before a moment, counted from a fixed day.
    private long position(LocalDateTime moment) {
        var date = Math.toIntExact(moment.toLocalDate().toEpochDay());
        return line.count(date) * day + (line.works(date) ? worked(moment.toLocalTime()) : 0);
    }

    private long worked(LocalTime until) {
        var time = until.toNanoOfDay() / Duration.ofMillis(1).toNanos();
        var worked = 0L;
        for (var shift : shifts) {
            worked += Math.max(0, Math.min(time, shift.until() * MINUTE) - shift.from() * MINUTE);
        }
        return worked;
    }

    private LocalDateTime earliestAt(long position) {
        var days = Math.floorDiv(position - 1, day);
        var rest = position - days * day;
        for (var shift : shifts) {
            var length = (shift.until() - shift.from()) * MINUTE;
            if (rest <= length) {
                return at(days, shift.from() * MINUTE + rest);
            }
            rest -= length;
        }
        throw new AssertionError("more than a day of working time left: " + rest);
    }

    private LocalDateTime latestAt(long position) {
        var days = Math.floorDiv(position, day);
        var rest = position - days * day;
        for (var shift : shifts) {
            var length = (shift.until() - shift.from()) * MINUTE;
            if (rest < length) {
                return at(days, shift.from() * MINUTE + rest);
            }
            rest -= length;
        }
        throw new AssertionError("more than a day of working time left: " + rest);
    }

    private LocalDateTime at(long days, long time) {
        return LocalDate.ofEpochDay(line.day(Math.toIntExact(days)))
                .atStartOfDay()
                .plus(Duration.ofMillis(time));
    }

    private boolean knows(LocalDateTime moment) {
        return line.knows(Math.toIntExact(moment.toLocalDate().toEpochDay()));
    }
}
