package io.gantry.stream;

import io.gantry.problem.Outage;
import io.gantry.problem.Phrase;
import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Lets services that answer over HTTP say 503 while the broker is away. */
@AutoConfiguration
@ConditionalOnClass(Outage.class)
class LogOutageAutoConfiguration {

    private static final Phrase UNCONFIRMED = new Phrase(
            "log-unconfirmed",
            "the event log has not confirmed it in time; read to see whether the change was made",
            "事件日志未能及时确认；是否已生效请重新读取");

    @Bean
    Outage logOutage() {
        return fault -> fault instanceof NotConfirmedException || fault instanceof RetriableException
                ? Optional.of(UNCONFIRMED)
                : Optional.empty();
    }
}
