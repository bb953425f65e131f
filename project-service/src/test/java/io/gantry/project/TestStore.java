package io.gantry.project;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.store.DocumentStore;
import java.util.Objects;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/** The two stores that every store contract is held against, each asked for as an empty database. */
public enum TestStore {
    EMBEDDED {
        @Override
        String uri() {
            return Embedded.STORE.connectionString("test");
        }
    },
    /** Only where {@code GANTRY_TEST_MONGODB_URI} names one. */
    MONGODB {
        @Override
        String uri() {
            return Objects.requireNonNull(System.getenv(URI_VARIABLE), URI_VARIABLE);
        }
    };

    public static final String URI_VARIABLE = "GANTRY_TEST_MONGODB_URI";
    public static final String NO_MONGODB =
            "NOT CHECKED against a real MongoDB: the environment variable GANTRY_TEST_MONGODB_URI is not set";

    private @Nullable MongoClient client;

    abstract String uri();

    /** A database that nothing has been written to. */
    public synchronized MongoDatabase emptyDatabase() {
        var connected = client == null ? connect() : client;
        client = connected;
        return connected.getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private static final class Embedded {
        static final DocumentStore STORE = DocumentStore.temporary();
    }
}
