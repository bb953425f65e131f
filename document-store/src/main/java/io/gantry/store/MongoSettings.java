package io.gantry.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import org.bson.UuidRepresentation;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Client settings of every service. By default the driver waits 30 s for a server, 120 s for a connection of its pool
 * and without limit for an answer.
 */
final class MongoSettings implements MongoClientSettingsBuilderCustomizer {

    private final StoreProperties properties;

    MongoSettings(StoreProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        int limit = Math.toIntExact(properties.answerWithin().toMillis());
        settings.uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                // The driver repeats what timed out, which would double the wait. Clients repeat their requests, and
                // consumers their batches.
                .retryReads(false)
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(limit, MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(limit, MILLISECONDS).readTimeout(limit, MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(properties.connections()).maxWaitTime(limit, MILLISECONDS));
    }
}
