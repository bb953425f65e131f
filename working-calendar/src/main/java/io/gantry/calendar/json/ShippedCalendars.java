package io.gantry.calendar.json;

import io.gantry.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The calendars that come with the product. */
public final class ShippedCalendars {

    private ShippedCalendars() {}

    /** China, as far as the State Council's notices on holidays have been published; the file names them. */
    public static WorkingCalendar china() {
        return CalendarJson.read(text("cn.json"));
    }

    private static String text(String file) {
        try (var in = ShippedCalendars.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
