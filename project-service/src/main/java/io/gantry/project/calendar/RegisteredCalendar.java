package io.gantry.project.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.Calendar;
import io.gantry.event.CalendarEvent.CalendarChanged;
import io.gantry.project.register.Change;
import io.gantry.project.register.FieldChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A calendar in the register, as of a revision.
 *
 * @param shipped whether it is as the product brought it: a newer product may bring newer holidays
 */
record RegisteredCalendar(
        @JsonUnwrapped Calendar calendar,
        long revision,
        @JsonIgnore boolean shipped) {

    private static final Map<String, Function<Calendar, @Nullable Object>> FIELDS = fields();

    static Change<RegisteredCalendar> register(Calendar calendar, Instant now, boolean shipped) {
        return new RegisteredCalendar(calendar, 1, shipped).told(now);
    }

    /** Makes the calendar what {@code amended} says; the id stays. */
    Change<RegisteredCalendar> amend(Calendar amended, Instant now, boolean byProduct) {
        if (amended.equals(calendar)) {
            return Change.none(this);
        }
        var next = new RegisteredCalendar(amended, revision + 1, byProduct);
        return new Change<>(next, next.told(now).event(), FieldChange.between(calendar, amended, FIELDS), null);
    }

    KnownCalendar known() {
        return new KnownCalendar(calendar, revision);
    }

    private Change<RegisteredCalendar> told(Instant now) {
        var id = Change.eventId("calendar", calendar.id(), revision);
        return new Change<>(this, new CalendarChanged(id, now, revision, calendar));
    }

    private static Map<String, Function<Calendar, @Nullable Object>> fields() {
        var fields = new LinkedHashMap<String, Function<Calendar, @Nullable Object>>();
        fields.put("names.zh", calendar -> calendar.names().zh());
        fields.put("names.en", calendar -> calendar.names().en());
        fields.put("units", calendar -> String.join(", ", calendar.units()));
        fields.put("projects", calendar -> String.join(", ", calendar.namedProjects()));
        fields.put("weekend", CalendarText::weekend);
        fields.put("hours", CalendarText::hours);
        fields.put("knownFrom", Calendar::knownFrom);
        fields.put("knownUntil", Calendar::knownUntil);
        fields.put("off", calendar -> CalendarText.days(calendar.off()));
        fields.put("working", calendar -> CalendarText.days(calendar.working()));
        fields.put("source", Calendar::source);
        return fields;
    }
}
