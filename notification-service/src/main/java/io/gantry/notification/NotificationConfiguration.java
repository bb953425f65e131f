package io.gantry.notification;

import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoCheckpoints;
import io.gantry.stream.CheckpointsBehind;
import io.swagger.v3.oas.models.info.Info;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the features take as given: chance, and the description of the HTTP interface. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    // Each batch would be a write of its own otherwise.
    @Bean
    CheckpointsBehind checkpoints(MongoDatabase database) {
        return new CheckpointsBehind(new MongoCheckpoints(database), Duration.ofSeconds(1));
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Info info() {
        return new Info()
                .title("Gantry notification")
                .version("1")
                .description("Alerts, their acknowledgement, and what became of each delivery.");
    }
}
