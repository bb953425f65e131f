package io.gantry.stream;

import io.gantry.problem.Outage;
import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Lets services that answer over HTTP say 503 while the broker is away. */
@AutoConfiguration
@ConditionalOnClass(Outage.class)
class LogOutageAutoConfiguration {

    @Bean
    Outage logOutage() {
        return fault -> fault instanceof NotConfirmedException || fault instanceof RetriableException
                ? Optional.of(
                        "the event log has not confirmed it in time; whether a change has been made is seen by reading")
                : Optional.empty();
    }
}
