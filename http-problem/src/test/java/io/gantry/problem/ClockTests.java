package io.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gantry.testing.ClockFile;
import io.gantry.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ClockTests {

    @TempDir
    Path directory;

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Service.class);

    @Test
    void aServiceHasTheSystemsTime() {
        service.run(context -> assertThat(context.getBean(InstantSource.class).instant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void aTestPutsItsOwnClockInThePlaceOfTheService() {
        var movable = MovableClock.running();

        service.withBean("movable", InstantSource.class, () -> movable)
                .run(context -> assertThat(context.getBean(InstantSource.class)).isSameAs(movable));
    }

    @Test
    void theClockOfAServiceInAnotherProcessIsMovedByAFile() {
        var file = directory.resolve("clock");
        new ClockFile(file).moveTo(Duration.ofDays(16));

        service.withPropertyValues("gantry.testing.clock-file=" + file)
                .run(context -> assertThat(context.getBean(InstantSource.class).instant())
                        .isCloseTo(Instant.now().plus(Duration.ofDays(16)), within(1, ChronoUnit.MINUTES)));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}
}
