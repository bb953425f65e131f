package io.gantry.project.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.event.Names;
import io.gantry.stream.EventCodec;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class CalendarStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final MongoCalendarStore store;

    CalendarStoreContract(TestStore kind) {
        store = new MongoCalendarStore(kind.emptyDatabase(), new EventCodec());
    }

    @Test
    void findsWhatWasSavedInTheOrderOfIds() {
        var china = RegisteredCalendar.register(ShippedCalendars.published(), NOW, true);
        var own = RegisteredCalendar.register(calendar("A", "甲"), NOW, false);
        assertThat(store.save(china)).isTrue();
        assertThat(store.save(own)).isTrue();

        assertThat(store.find("cn")).contains(china.next());
        assertThat(store.find("CN")).isEmpty();
        assertThat(store.all()).containsExactly(own.next(), china.next());
    }

    @Test
    void ofTwoChangesOfOneRevisionOneIsSaved() {
        var first = RegisteredCalendar.register(calendar("A", "甲"), NOW, false);
        store.save(first);

        var saved = Race.<Boolean>of(List.of(
                () -> store.save(first.next().amend(calendar("A", "乙"), NOW, false)),
                () -> store.save(first.next().amend(calendar("A", "丙"), NOW, false))));

        assertThat(saved).containsExactlyInAnyOrder(true, false);
        assertThat(store.find("A").orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void refusesAnIdThatLooksLikeAnotherOne() {
        store.save(RegisteredCalendar.register(calendar("C-01", "甲"), NOW, false));

        assertThat(store.save(RegisteredCalendar.register(calendar("c_O1", "乙"), NOW, false)))
                .isFalse();
    }

    @Test
    void keepsTheEventOfAChangeUntilItIsPublished() {
        var change = RegisteredCalendar.register(calendar("A", "甲"), NOW, false);
        store.save(change);

        var pending = store.pending(10);
        assertThat(pending)
                .singleElement()
                .satisfies(each -> assertThat(each.events()).containsExactly(change.event()));
        store.published(pending);
        assertThat(store.pending(10)).isEmpty();
    }

    private static Calendar calendar(String id, String name) {
        var china = ShippedCalendars.published();
        return new Calendar(
                id,
                new Names(name, null),
                List.of("GX"),
                List.of(),
                china.hours(),
                china.knownFrom(),
                china.knownUntil(),
                List.of(),
                List.of(),
                null);
    }
}
