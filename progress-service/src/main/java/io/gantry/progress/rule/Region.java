package io.gantry.progress.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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
}
