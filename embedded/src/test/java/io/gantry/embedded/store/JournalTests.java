package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process that was killed finds in its files, as copies of them that are taken while it goes on. */
class JournalTests {

    private static final int KILLS = 5;
    private static final int STEPS = 8;
    private static final int WAYS = 6;
    private static final int IDS = 10;

    @TempDir
    private Path directory;

    /** Copies are taken between changes, and a store that is opened on a copy has what was acknowledged until then. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aStoreThatWasKilledHasWhatItHadAcknowledged(long seed) throws IOException {
        var random = new Random(seed);
        var expected = new TreeMap<Integer, Integer>();
        var states = new ArrayList<Map<Integer, Integer>>();
        try (var store = DocumentStore.open(directory.resolve("store"), 0);
                var client = MongoClients.create(store.connectionString("test"))) {
            for (int i = 0; i < KILLS; i++) {
                for (int step = 0; step < STEPS; step++) {
                    change(client, random.nextInt(WAYS * IDS), expected);
                }
                copy(i);
                states.add(Map.copyOf(expected));
            }
        }
        for (int i = 0; i < KILLS; i++) {
            try (var store = DocumentStore.open(directory.resolve("copy-" + i), 0);
                    var client = MongoClients.create(store.connectionString("test"))) {
                assertThat(valuesIn(documents(client))).isEqualTo(states.get(i));
                assertThat(valuesByIndex(documents(client))).isEqualTo(states.get(i));
            }
        }
    }

    private static void change(MongoClient client, int step, Map<Integer, Integer> expected) {
        var documents = documents(client);
        int id = step % IDS;
        var byId = Filters.eq("_id", id);
        switch (step / IDS) {
            case 0 -> {
                if (expected.putIfAbsent(id, 1) == null) {
                    documents.insertOne(new Document("_id", id).append("value", 1));
                }
            }
            case 1 -> {
                documents.updateOne(byId, Updates.inc("value", 1));
                expected.computeIfPresent(id, (same, value) -> value + 1);
            }
            case 2 -> {
                documents.deleteOne(byId);
                expected.remove(id);
            }
            case 3 -> {
                documents.findOneAndUpdate(byId, Updates.set("value", 100 + id));
                expected.computeIfPresent(id, (same, value) -> 100 + same);
            }
            case 4 -> {
                documents.updateMany(Filters.gte("_id", id), Updates.inc("value", 10));
                expected.replaceAll((each, value) -> each >= id ? value + 10 : value);
            }
            default -> {
                if (id == 0) {
                    documents.drop();
                    expected.clear();
                }
                documents.createIndex(Indexes.ascending("value"));
            }
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("test").getCollection("documents");
    }

    private static Map<Integer, Integer> valuesIn(MongoCollection<Document> documents) {
        var values = new TreeMap<Integer, Integer>();
        documents.find().forEach(each -> values.put(each.getInteger("_id"), each.getInteger("value")));
        return values;
    }

    private static Map<Integer, Integer> valuesByIndex(MongoCollection<Document> documents) {
        var values = new TreeMap<Integer, Integer>();
        documents
                .find(Filters.gte("value", 0))
                .sort(new Document("value", 1))
                .forEach(each -> values.put(each.getInteger("_id"), each.getInteger("value")));
        return values;
    }

    // The journal first: a commit in between leaves it without use, and is in the other.
    private void copy(int number) throws IOException {
        var copy = Files.createDirectory(directory.resolve("copy-" + number));
        for (var name : List.of("documents.journal", "documents.mv")) {
            Files.copy(directory.resolve("store").resolve(name), copy.resolve(name));
        }
    }

    @Test
    void takesNothingOfARecordThatWasBeingWritten() throws IOException {
        var file = directory.resolve("journal");
        write(file, "first", "second");
        var whole = Files.readAllBytes(file);

        for (int length = whole.length - 1; length > 0; length--) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(replayed(file, 7).containsKey(key("second"))).isFalse();
        }
        Files.write(file, whole);
        assertThat(replayed(file, 7)).containsOnlyKeys(key("first"), key("second"));
    }

    @Test
    void isOfNoUseAfterALaterCommit() {
        var file = directory.resolve("journal");
        write(file, "first");

        assertThat(replayed(file, 8)).isEmpty();
    }

    private static void write(Path file, String... keys) {
        try (var journal = Journal.open(file);
                var store = new MVStore.Builder().open()) {
            journal.begin(7);
            var map = new StoredMaps(store, journal).documents("test.documents");
            for (var key : keys) {
                map.put(key(key), BsonType.encode(new de.bwaldvogel.mongo.bson.Document("_id", key)));
                journal.append();
            }
        }
    }

    private static MVMap<Key, byte[]> replayed(Path file, long commit) {
        try (var journal = Journal.open(file)) {
            var maps = new StoredMaps(new MVStore.Builder().open(), journal);
            journal.replay(commit, maps);
            return maps.documents("test.documents");
        }
    }

    private static Key key(String text) {
        return KeyWriter.unique(text);
    }
}
