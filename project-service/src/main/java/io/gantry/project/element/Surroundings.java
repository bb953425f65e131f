package io.gantry.project.element;

import io.gantry.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the days of an element follow from.
 *
 * @param calendar that of the project
 * @param starts planned starts of activities, by id
 */
record Surroundings(Holder holder, WorkingDays calendar, Map<String, LocalDate> starts) {

    Days days(Facts facts) {
        return Days.of(facts.needBy(starts), facts.leadDays(), calendar);
    }
}
