package io.gantry.standalone.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A running product in whose time zone a day is about to end. The zone is made for it, so that a planned finish can pass
 * while a test looks on.
 *
 * @param at when the day ends
 */
record Midnight(ApplicationUnderTest application, ZoneOffset zone, Instant at) {

    private static final Duration FIRST_GUESS = Duration.ofSeconds(90);
    private static final Duration NEEDED_BEFORE = Duration.ofSeconds(45);
    private static final int LARGEST_OFFSET = 18 * 3600;

    private static final class Shared {

        static final Midnight INSTANCE = startInTime();
    }

    /** The one of this test run: the classes that need it run side by side. */
    static Midnight shared() {
        return Shared.INSTANCE;
    }

    /** The day that ends. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(at.minusSeconds(1), zone);
    }

    private static Midnight startInTime() {
        var guess = FIRST_GUESS;
        while (true) {
            var begun = Instant.now();
            var midnight = start(begun.plus(guess));
            var ready = Instant.now();
            if (ready.plus(NEEDED_BEFORE).isBefore(midnight.at())) {
                Runtime.getRuntime().addShutdownHook(new Thread(midnight.application()::close));
                return midnight;
            }
            // The machine is slow today: the day has ended, or is about to, before anything could be set up.
            midnight.application().close();
            guess = Duration.between(begun, ready).multipliedBy(2).plus(NEEDED_BEFORE);
        }
    }

    private static Midnight start(Instant end) {
        var at = Instant.ofEpochSecond(end.getEpochSecond());
        int secondOfDay = (int) Math.floorMod(at.getEpochSecond(), 86_400L);
        var zone = ZoneOffset.ofTotalSeconds(secondOfDay <= LARGEST_OFFSET ? -secondOfDay : 86_400 - secondOfDay);
        var application = ApplicationUnderTest.start("midnight-" + at.getEpochSecond(), "--set", "gantry.zone=" + zone);
        return new Midnight(application, zone, at);
    }
}
