package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The working calendars, whole, as they are now. Published by project-service; the topic is compacted: the latest of a calendar
 * is enough.
 */
public sealed interface CalendarEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.CALENDAR_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(CalendarChanged event);
    }

    /** A calendar is there, or has changed; {@code calendar} is the whole calendar as it is now. */
    @JsonTypeName("calendar-changed")
    record CalendarChanged(UUID id, Instant time, long revision, Calendar calendar) implements CalendarEvent {
        @Override
        public List<String> units() {
            return calendar.units();
        }

        @Override
        public String subject() {
            return calendar.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
