package io.gantry.notification;

import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets tests move the service's time on. */
@TestConfiguration
class MovableTime {

    @Bean
    @Primary
    InstantSource movableClock() {
        return RunningService.CLOCK;
    }
}
