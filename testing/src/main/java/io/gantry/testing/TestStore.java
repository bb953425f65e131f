package io.gantry.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.store.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * The two stores that every store contract is tested against. Databases that a test class asks for are dropped behind
 * its last test.
 */
public enum TestStore {
    /** In memory, one for all tests of a JVM. */
    EMBEDDED {
        @Override
        String uri() {
            return uri("test");
        }
    },
    /** Only where {@value #REAL_MONGODB} names one: for classes that are {@link OnRealMongo}. */
    MONGODB {
        @Override
        String uri() {
            return Objects.requireNonNull(System.getenv(REAL_MONGODB), REAL_MONGODB);
        }
    };

    /** The environment variable with the URI of a real MongoDB. */
    public static final String REAL_MONGODB = "GANTRY_TEST_MONGODB_URI";

    private final List<MongoDatabase> databases = new ArrayList<>();
    private final List<MongoClient> others = new ArrayList<>();
    private @Nullable MongoClient shared;

    abstract String uri();

    /** The URI of a database in the embedded store, for a service under test. */
    public static String uri(String database) {
        return Embedded.STORE.connectionString(database);
    }

    /** A database that nothing has been written to. */
    public synchronized MongoDatabase emptyDatabase() {
        var client = shared == null ? connect() : shared;
        shared = client;
        var database =
                client.getDatabase("gantry_test_" + UUID.randomUUID().toString().replace("-", ""));
        databases.add(database);
        return database;
    }

    /** The same database through a client of its own, as another instance of the service has it. */
    public synchronized MongoDatabase throughAnotherClient(MongoDatabase database) {
        var client = connect();
        others.add(client);
        return client.getDatabase(database.getName());
    }

    /** Drops all databases that were asked for. */
    synchronized void clear() {
        databases.forEach(MongoDatabase::drop);
        databases.clear();
        others.forEach(MongoClient::close);
        others.clear();
    }

    private MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
    }

    private static final class Embedded {
        static final DocumentStore STORE = DocumentStore.temporary();
    }
}
