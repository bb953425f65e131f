package io.gantry.notification;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.store.DocumentStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.UuidRepresentation;

/** The stores that tests run against. */
public final class Servers {

    /** Names a real MongoDB against which the contract of every store is tested as well. */
    public static final String REAL_MONGODB = "GANTRY_TEST_MONGODB_URI";

    public static final String NO_REAL_MONGODB =
            "no real MongoDB: set " + REAL_MONGODB + " to its URI to run the contract there too";

    public static final DocumentStore STORE = DocumentStore.temporary();

    private static final Map<List<String>, MongoClient> CLIENTS = new ConcurrentHashMap<>();

    private Servers() {}

    /** An empty database of that name in the embedded store. */
    public static MongoDatabase embedded(String name) {
        return empty(STORE.connectionString(name), name);
    }

    /** An empty database of that name in the real MongoDB. */
    public static MongoDatabase real(String name) {
        return empty(System.getenv(REAL_MONGODB), name);
    }

    // Clients are cheap to share and slow to make; they go with the JVM.
    private static MongoDatabase empty(String uri, String name) {
        var client = CLIENTS.computeIfAbsent(
                new ConnectionString(uri).getHosts(),
                hosts -> MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build()));
        client.getDatabase(name).drop();
        return client.getDatabase(name);
    }
}
