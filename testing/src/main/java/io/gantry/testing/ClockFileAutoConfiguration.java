package io.gantry.testing;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Gives a service that has this module on its class path a clock that a test can move: the one in the file that
 * {@code gantry.testing.clock-file} names.
 */
@AutoConfiguration(beforeName = "io.gantry.problem.ClockAutoConfiguration")
@ConditionalOnProperty(ClockFileAutoConfiguration.FILE)
class ClockFileAutoConfiguration {

    static final String FILE = "gantry.testing.clock-file";

    @Bean
    InstantSource clock(Environment environment) {
        return new ClockFile(Path.of(environment.getRequiredProperty(FILE)));
    }
}
