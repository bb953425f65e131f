package io.gantry.project.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Calendar;
import io.gantry.event.CalendarEvent.CalendarChanged;
import io.gantry.event.Names;
import io.gantry.stream.EventCodec;
import io.gantry.testing.TestStore;
import io.gantry.unit.FreshUnits;
import io.gantry.unit.UnitTree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowedCalendarsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final MongoCalendarStore store;
    private final FollowedCalendars calendars;
    private final FollowedCalendars ofAnother;
    private Instant now = NOW;

    FollowedCalendarsTests() {
        var database = TestStore.EMBEDDED.emptyDatabase();
        store = new MongoCalendarStore(database, new EventCodec());
        calendars = in(database, "one");
        ofAnother = in(database, "another");
    }

    private FollowedCalendars in(MongoDatabase database, String holder) {
        var units = new FreshUnits(() -> UnitTree.of(Map.of()), () -> NOW);
        return new FollowedCalendars(holder, new MongoCalendarChanges(database), store, units, () -> now);
    }

    @Test
    void whatTheLogSaysTwiceWaitsOnce() {
        calendars.add(changed(1, "甲"));
        calendars.add(changed(1, "甲"));

        calendars.followed(calendars.next().orElseThrow());

        assertThat(calendars.next()).isEmpty();
    }

    @Test
    void theEarliestIsFollowedFirst() {
        calendars.add(changed(2, "乙"));
        calendars.add(changed(1, "甲"));

        assertThat(calendars.next().orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void howFarAChangeHasBeenFollowedOutlivesThatTheLogSaysItAgain() {
        calendars.add(changed(1, "甲"));
        calendars.reached(calendars.next().orElseThrow(), "P-50");

        calendars.add(changed(1, "甲"));

        assertThat(calendars.next().orElseThrow().reached()).isEqualTo("P-50");
    }

    @Test
    void oneInstanceFollowsAChangeAndAnotherTheRestWhenThatHasEnded() {
        calendars.add(changed(1, "甲"));
        calendars.add(changed(2, "乙"));
        assertThat(calendars.next().orElseThrow().revision()).isEqualTo(1);
        assertThat(ofAnother.next()).isEmpty();

        calendars.reached(calendars.next().orElseThrow(), "P-50");
        now = now.plusSeconds(59);
        assertThat(calendars.next()).isPresent();
        now = now.plusSeconds(59);
        assertThat(ofAnother.next()).isEmpty();
        now = now.plusSeconds(1);

        assertThat(ofAnother.next().orElseThrow().reached()).isEqualTo("P-50");
        assertThat(calendars.next()).isEmpty();
        ofAnother.followed(ofAnother.next().orElseThrow());
        assertThat(calendars.next().orElseThrow().revision()).isEqualTo(2);
    }

    /** While one change is being followed the store has a later one already. */
    @Test
    void aStepIsFromTheLastOneThatWasFollowedToItsOwn() {
        store.save(RegisteredCalendar.register(calendar("甲"), NOW, false));
        calendars.add(changed(1, "甲"));
        calendars.followed(calendars.next().orElseThrow());
        calendars.add(changed(2, "乙"));
        calendars.add(changed(3, "丙"));

        var step = calendars.step(calendars.next().orElseThrow()).orElseThrow();

        assertThat(step.before().all()).containsExactly(new KnownCalendar(calendar("甲"), 1));
        assertThat(step.after().all()).containsExactly(new KnownCalendar(calendar("乙"), 2));
    }

    @Test
    void whatWasFollowedIsNoStepAgain() {
        calendars.add(changed(2, "乙"));
        calendars.followed(calendars.next().orElseThrow());

        calendars.add(changed(2, "乙"));

        assertThat(calendars.step(calendars.next().orElseThrow())).isEmpty();
    }

    @Test
    void nothingIsSaidOfACalendarThatNobodyHasSeenBefore() {
        calendars.add(changed(2, "乙"));

        assertThat(calendars.step(calendars.next().orElseThrow())).isEmpty();
    }

    private static CalendarChanged changed(long revision, String name) {
        var time = NOW.plusSeconds(revision);
        return new CalendarChanged(UUID.randomUUID(), time, revision, calendar(name));
    }

    private static Calendar calendar(String name) {
        var china = ShippedCalendars.published();
        return new Calendar(
                "A",
                new Names(name, null),
                List.of(),
                List.of(),
                china.weekend(),
                china.hours(),
                china.knownFrom(),
                china.knownUntil(),
                List.of(),
                List.of(),
                null);
    }
}
