package io.gantry.project.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.project.register.RegionProperties;
import io.gantry.stream.EventCodec;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DefaultCalendarEndTests {

    // Already the first of December there.
    private static final Instant NOW = Instant.parse("2026-11-30T20:00:00Z");

    private final MongoCalendarStore store =
            new MongoCalendarStore(TestStore.EMBEDDED.emptyDatabase(), new EventCodec());
    private final DefaultCalendarEnd end =
            new DefaultCalendarEnd(store, new RegionProperties(ZoneId.of("Asia/Shanghai")), InstantSource.fixed(NOW));

    @Test
    void aCalendarThatIsNotStoredYetEndsAsItWasShipped() {
        end.run();

        assertThat(LocalDate.of(2026, 12, 1).plusDays(end.daysLeft()))
                .isEqualTo(ShippedCalendars.published().knownUntil());
    }

    @Test
    void countsToTheEndOfTheStoredOneAndBeyondIt() {
        store.save(RegisteredCalendar.register(until(LocalDate.of(2026, 12, 31)), NOW, false));
        end.run();
        assertThat(end.daysLeft()).isEqualTo(30);

        var stored = store.find(Calendar.DEFAULT).orElseThrow();
        store.save(stored.amend(until(LocalDate.of(2026, 11, 28)), NOW, false));
        end.run();
        assertThat(end.daysLeft()).isEqualTo(-3);
    }

    private static Calendar until(LocalDate day) {
        var shipped = ShippedCalendars.published();
        return new Calendar(
                shipped.id(),
                shipped.names(),
                shipped.units(),
                shipped.weekend(),
                shipped.hours(),
                shipped.knownFrom(),
                day,
                shipped.off(),
                shipped.working(),
                shipped.source());
    }
}
