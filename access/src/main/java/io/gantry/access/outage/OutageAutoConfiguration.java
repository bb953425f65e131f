package io.gantry.access.outage;

import io.gantry.problem.Outage;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Answers requests with 503 that the event log does not confirm in time. */
@AutoConfiguration
class OutageAutoConfiguration {

    @Bean
    Outage logOutage() {
        return new LogOutage();
    }
}
