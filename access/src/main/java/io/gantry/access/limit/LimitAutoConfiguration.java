package io.gantry.access.limit;

import io.gantry.http.limit.HeldRefusals;
import io.gantry.http.limit.Throttling;
import io.gantry.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What requests are charged to. */
@AutoConfiguration
@EnableConfigurationProperties(LimitProperties.class)
class LimitAutoConfiguration {

    @Bean
    Admission admission(LimitProperties properties) {
        return new Admission(properties);
    }

    @Bean
    Throttling throttling(ProblemWriter problems, MeterRegistry meters, HeldRefusals held) {
        return new Throttling(problems, meters, held);
    }
}
