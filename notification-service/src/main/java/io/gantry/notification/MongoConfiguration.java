package io.gantry.notification;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.MongoCheckpoints;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own database. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    // The driver waits 30 s for a server and for ever for an answer; a caller has given up long before.
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoConnectionDetails connection) {
        var name = connection.getConnectionString().getDatabase();
        if (name == null) {
            throw new IllegalStateException("spring.mongodb.uri names no database (expected: mongodb://host/database)");
        }
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    Checkpoints checkpoints(MongoDatabase database) {
        return new MongoCheckpoints(database);
    }
}
