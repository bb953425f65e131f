package io.gantry.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTests {

    @TempDir
    Path directory;

    @Test
    void isTheSystemsTimeWithoutAFile() {
        assertClose(new ClockFile(directory.resolve("clock")), Duration.ZERO);
    }

    @Test
    void isMovedForEveryReaderOfTheFile() {
        var moved = new ClockFile(directory.resolve("clock"));
        var read = new ClockFile(directory.resolve("clock"));
        read.instant();

        moved.moveTo(Duration.ofDays(16));
        assertFollows(read, Duration.ofDays(16));

        moved.moveBy(Duration.ofHours(-1));
        assertFollows(read, Duration.ofDays(16).minusHours(1));
    }

    @Test
    void followsMovesThatFollowEachOtherAtOnce() {
        var moved = new ClockFile(directory.resolve("clock"));
        var read = new ClockFile(directory.resolve("clock"));

        for (int hours = 1; hours < 20; hours++) {
            moved.moveTo(Duration.ofHours(hours));
            assertFollows(read, Duration.ofHours(hours));
        }
    }

    private static void assertFollows(InstantSource clock, Duration ahead) {
        var deadline = Instant.now().plusSeconds(5);
        while (isOff(clock, ahead) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertClose(clock, ahead);
    }

    private static boolean isOff(InstantSource clock, Duration ahead) {
        var difference = Duration.between(Instant.now().plus(ahead), clock.instant());
        return difference.abs().compareTo(Duration.ofMinutes(1)) > 0;
    }

    private static void assertClose(InstantSource clock, Duration ahead) {
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(ahead), within(1, ChronoUnit.MINUTES));
    }
}
