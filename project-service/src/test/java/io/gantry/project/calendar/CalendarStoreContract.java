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
    private final MongoCalendarStore ofAnotherInstance;

    CalendarStoreContract(TestStore kind) {
        var database = kind.emptyDatabase();
        store = new MongoCalendarStore(database, new EventCodec());
        ofAnotherInstance = new MongoCalendarStore(kind.throughAnotherClient(database), new EventCodec());
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
        for (int i = 0; i < 10; i++) {
            var id = "A" + i;
            var first = RegisteredCalendar.register(calendar(id, "甲"), NOW, false);
            assertThat(Race.<Boolean>of(List.of(() -> store.save(first), () -> ofAnotherInstance.save(first))))
                    .containsExactlyInAnyOrder(true, false);

            var saved = Race.<Boolean>of(List.of(
                    () -> store.save(first.next().amend(calendar(id, "乙"), NOW, false)),
                    () -> ofAnotherInstance.save(first.next().amend(calendar(id, "丙"), NOW, false))));

            assertThat(saved).containsExactlyInAnyOrder(true, false);
            assertThat(store.find(id))
                    .isEqualTo(ofAnotherInstance.find(id))
                    .hasValueSatisfying(found -> assertThat(found.revision()).isEqualTo(2));
        }
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
