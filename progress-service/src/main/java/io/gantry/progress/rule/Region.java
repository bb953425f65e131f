package io.gantry.progress.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where the projects are.
 *
 * @param zone time zone in which a day begins and ends
 */
public record Region(ZoneId zone) {

    /** The date at {@code time} there. */
    public LocalDate dateAt(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** The first instant of {@code date} there. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** How many days late it is at {@code now} what was due before {@code due}; the day of that is the first. */
    public long daysLate(Instant due, Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(dateAt(due), dateAt(now)) + 1);
    }
}
