package io.gantry.notification;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;
import java.util.Map;
import java.util.UUID;
import org.bson.UuidRepresentation;

/** An empty database of the embedded store, and the commands that come to it. */
public record CountedStore(MongoClient client, MongoDatabase database, StoreCommands commands)
        implements AutoCloseable {

    public static CountedStore open() {
        var commands = new StoreCommands();
        var name = "counted_" + UUID.randomUUID().toString().replace("-", "");
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestStore.uri(name)))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .addCommandListener(commands)
                .build());
        return new CountedStore(client, client.getDatabase(name), commands);
    }

    /** The commands that {@code work} makes, with how many of each. */
    public Map<String, Long> by(Runnable work) {
        var before = commands.counted();
        work.run();
        return commands.since(before);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
