package io.gantry.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class TestStoreTests {

    @Test
    void databasesAreDroppedWhenTheClassThatAskedForThemEnds() {
        var sample = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Sample.class))
                .build();

        LauncherFactory.create().execute(sample);

        assertThat(Sample.SEEN).hasSize(2);
        assertThat(databases()).doesNotContainAnyElementsOf(Sample.SEEN);
    }

    @Test
    void anotherClientSeesTheSameDatabase() {
        var database = TestStore.EMBEDDED.emptyDatabase();
        database.getCollection("things").insertOne(new Document("_id", "a"));

        assertThat(TestStore.EMBEDDED
                        .throughAnotherClient(database)
                        .getCollection("things")
                        .find())
                .hasSize(1);
    }

    @Test
    void eachDatabaseIsEmpty() {
        TestStore.EMBEDDED.emptyDatabase().getCollection("things").insertOne(new Document("_id", "a"));

        assertThat(TestStore.EMBEDDED.emptyDatabase().listCollectionNames()).isEmpty();
    }

    private static List<String> databases() {
        try (var client = MongoClients.create(TestStore.uri("any"))) {
            return client.listDatabaseNames().into(new ArrayList<>());
        }
    }

    // Run by the first test above.
    static class Sample {

        static final List<String> SEEN = new ArrayList<>();

        private final String database = write();

        @Test
        void findsWhatItHasWritten() {
            assertThat(databases()).contains(database);
            SEEN.add(database);
        }

        @Nested
        class Inner {

            @Test
            void findsItToo() {
                assertThat(databases()).contains(database);
                SEEN.add(database);
            }
        }

        private static String write() {
            var database = TestStore.EMBEDDED.emptyDatabase();
            database.getCollection("things").insertOne(new Document("_id", "a"));
            return database.getName();
        }
    }
}
