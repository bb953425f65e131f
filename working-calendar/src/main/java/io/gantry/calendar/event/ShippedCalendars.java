package io.gantry.calendar.event;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.event.Calendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The calendars that come with the product. */
public final class ShippedCalendars {

    private ShippedCalendars() {}

    /** China, as far as the State Council's notices on holidays have been published; the file names them. */
    public static WorkingCalendar china() {
        return CalendarReader.read(published());
    }

    /** The same as it is published: the {@linkplain Calendar#DEFAULT default} of an installation that has changed nothing. */
    public static Calendar published() {
        try (var in = ShippedCalendars.class.getResourceAsStream("cn.json")) {
            if (in == null) {
                throw new IllegalStateException("cn.json is not on the class path");
            }
            return new JsonMapper().readValue(in, Calendar.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
