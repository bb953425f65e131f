package io.gantry.store;

import com.mongodb.client.MongoDatabase;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventOutbox;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What a service keeps in its database whose state follows from the log, or goes into it. */
@AutoConfiguration(
        after = DocumentStoreAutoConfiguration.class,
        beforeName = "io.gantry.stream.EventStreamAutoConfiguration")
class LogStoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Checkpoints checkpoints(MongoDatabase database) {
        return new MongoCheckpoints(database);
    }

    @Bean
    @ConditionalOnMissingBean
    EventOutbox eventOutbox(MongoDatabase database, EventCodec codec) {
        return new MongoEventOutbox(database, codec);
    }
}
