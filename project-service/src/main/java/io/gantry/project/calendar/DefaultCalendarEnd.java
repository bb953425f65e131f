package io.gantry.project.calendar;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.project.register.RegionProperties;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Knows until when the default calendar knows the holidays, read now and then and not whenever somebody looks. */
final class DefaultCalendarEnd implements Runnable {

    private final CalendarStore store;
    private final RegionProperties region;
    private final InstantSource clock;

    // Nothing is stored only while the service starts for the first time.
    private volatile LocalDate knownUntil = ShippedCalendars.published().knownUntil();

    DefaultCalendarEnd(CalendarStore store, RegionProperties region, InstantSource clock) {
        this.store = store;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public void run() {
        store.find(Calendar.DEFAULT)
                .ifPresent(found -> knownUntil = found.calendar().knownUntil());
    }

    /** How many days it still knows after today, in the time zone of the region; less than 0 when it has ended. */
    long daysLeft() {
        return ChronoUnit.DAYS.between(region.dateAt(clock.instant()), knownUntil);
    }
}
