package io.gantry.progress;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.store.DocumentStore;
import org.bson.UuidRepresentation;

/** The stores that tests run against. */
public final class Servers {

    /** Names a real MongoDB against which the contract of every store is tested as well. */
    public static final String REAL_MONGODB = "GANTRY_TEST_MONGODB_URI";

    public static final DocumentStore STORE = DocumentStore.temporary();

    private Servers() {}

    /** An empty database of that name at {@code uri}. */
    public static MongoDatabase emptyDatabase(String uri, String name) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        client.getDatabase(name).drop();
        return client.getDatabase(name);
    }
}
