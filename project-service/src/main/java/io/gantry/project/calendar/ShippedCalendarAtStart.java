package io.gantry.project.calendar;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.stream.OutboxRelay;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Registers the calendar that comes with the product, and what a newer product knows more. What somebody has changed is theirs
 * from then on.
 */
@Component
final class ShippedCalendarAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCalendarAtStart.class);

    private final CalendarStore store;
    private final OutboxRelay relay;
    private final InstantSource clock;

    ShippedCalendarAtStart(CalendarStore store, OutboxRelay relay, InstantSource clock) {
        this.store = store;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        var shipped = ShippedCalendars.published();
        var present = store.find(Calendar.DEFAULT);
        if (present.isPresent() && !present.get().shipped()) {
            tellWhatIsLeftOut(present.get().calendar(), shipped);
            return;
        }
        var change = present.map(stored -> stored.amend(shipped, clock.instant(), true))
                .orElseGet(() -> RegisteredCalendar.register(shipped, clock.instant(), true));
        // Another instance that starts at the same moment may have saved the same.
        if (change.isOne() && store.save(change)) {
            relay.wake();
        }
    }

    private static void tellWhatIsLeftOut(Calendar present, Calendar shipped) {
        if (shipped.knownUntil().isAfter(present.knownUntil())) {
            LOG.info(
                    "Calendar {} was changed here and knows the holidays until {}; those until {} come with this version"
                            + " and are not taken over",
                    present.id(),
                    present.knownUntil(),
                    shipped.knownUntil());
        }
    }
}
