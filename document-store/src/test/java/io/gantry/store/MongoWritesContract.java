package io.gantry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class MongoWritesContract {

    private final TestStore store;
    private final MongoDatabase database;
    private final MongoCollection<Document> things;

    MongoWritesContract(TestStore store) {
        this.store = store;
        this.database = store.emptyDatabase();
        this.things = database.getCollection("things");
    }

    @Test
    void insertsWhatIsNotThereAndGivesBackWhatIs() {
        var first = thing("a", 1);

        assertThat(MongoWrites.insertOrGet(things, "a", first)).isEqualTo(first);
        assertThat(MongoWrites.insertOrGet(things, "a", thing("a", 2))).isEqualTo(first);
        assertThat(things.find()).containsExactly(first);
    }

    @Test
    void instancesThatInsertTheSameIdentityAtOnceAllGetTheOneThatIsStored() {
        for (int round = 0; round < 20; round++) {
            var id = "round-" + round;
            var got = Race.of(IntStream.range(0, 4)
                    .mapToObj(i ->
                            (Callable<Document>) () -> MongoWrites.insertOrGet(anotherInstance(), id, thing(id, i)))
                    .toList());

            assertThat(new HashSet<>(got))
                    .containsExactly(things.find(new Document("_id", id)).first());
        }
    }

    @Test
    void putsADocumentInPlaceOfTheOneThereOrAsANewOne() {
        MongoWrites.put(things, "a", thing("a", 1));
        MongoWrites.put(things, "a", thing("a", 2));

        assertThat(things.find()).containsExactly(thing("a", 2));
    }

    @Test
    void instancesThatPutTheSameIdentityAtOnceLeaveOneOfTheirs() {
        var instances = List.of(things, anotherInstance());
        for (int round = 0; round < 20; round++) {
            var id = "round-" + round;
            Race.of(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        MongoWrites.put(instances.get(i % 2), id, thing(id, i));
                        return true;
                    })
                    .toList());

            assertThat(things.find(new Document("_id", id)))
                    .singleElement()
                    .satisfies(stored -> assertThat(stored.getInteger("value")).isBetween(0, 3));
        }
    }

    @Test
    void aBulkThatIsLargerThanABatchIsWrittenAsAWhole() {
        var writes = IntStream.range(0, 2_345)
                .mapToObj(i -> new InsertOneModel<>(thing("n" + i, i)))
                .toList();

        assertThat(MongoWrites.bulk(things, writes).duplicates()).isEmpty();
        assertThat(things.countDocuments()).isEqualTo(2_345);
    }

    @Test
    void aBulkNamesItsDuplicatesAndWritesTheRest() {
        things.insertOne(thing("n7", 0));
        things.insertOne(thing("n1500", 0));
        var writes = IntStream.range(0, 2_000)
                .mapToObj(i -> new InsertOneModel<>(thing("n" + i, i)))
                .toList();

        assertThat(MongoWrites.bulk(things, writes).duplicates()).containsExactly(7, 1_500);
        assertThat(things.countDocuments()).isEqualTo(2_000);
    }

    @Test
    void aBulkCountsTheUpdatesThatFoundTheirDocument() {
        things.insertOne(thing("a", 1));
        things.insertOne(thing("b", 1));

        var result = MongoWrites.bulk(things, List.of(update("a", 1), update("b", 7), update("c", 1)));

        assertThat(result).isEqualTo(new MongoWrites.BulkResult(1, List.of()));
    }

    @Test
    void aBulkFailsForWhatIsNotADuplicate() {
        things.insertOne(new Document("_id", "a").append("value", "text"));
        var writes = new ArrayList<WriteModel<Document>>();
        writes.add(new InsertOneModel<>(thing("a", 1)));
        writes.add(new UpdateOneModel<>(new Document("_id", "a"), new Document("$inc", new Document("value", 1))));

        assertThatThrownBy(() -> MongoWrites.bulk(things, writes)).isInstanceOf(MongoBulkWriteException.class);
    }

    @Test
    void tellsADuplicateFromOtherFailures() {
        things.insertOne(thing("a", 1));

        assertThatThrownBy(() -> things.insertOne(thing("a", 2)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        failure -> assertThat(MongoWrites.isDuplicate(failure)).isTrue());
    }

    @Test
    void indexesCanBeCreatedAgainAndByInstancesAtOnce() {
        var indexes = new MongoIndex[] {
            MongoIndex.of("by_value", "-value", "_id"),
            MongoIndex.of("code", "code").asUnique().asSparse()
        };
        MongoIndex.create(things, indexes);
        MongoIndex.create(things, indexes);
        Race.of(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    MongoIndex.create(anotherInstance(), indexes);
                    return true;
                })
                .toList());
        things.insertOne(thing("a", 1).append("code", "x"));

        assertThatThrownBy(() -> things.insertOne(thing("b", 1).append("code", "x")))
                .isInstanceOf(MongoWriteException.class);
        things.insertMany(List.of(thing("c", 1), thing("d", 1)));
    }

    @Test
    void readsEveryDocumentThatMatchesOnce() {
        MongoWrites.bulk(
                things,
                IntStream.range(0, 2_345)
                        .mapToObj(i -> new InsertOneModel<>(thing("n" + i, i % 2)))
                        .toList());
        var read = new ArrayList<String>();

        MongoReads.forEach(
                things,
                new Document("value", 1),
                thing -> thing.getString("_id"),
                thing -> read.add(thing.getString("_id")));

        assertThat(read).hasSize(1_172).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPageBeginsBehindTheOneBeforeAlsoWhereValuesAreEqual() {
        IntStream.range(0, 10).forEach(i -> things.insertOne(thing("n" + i, i / 4)));
        var order = MongoKeyset.of("-value", "_id");

        var read = new ArrayList<String>();
        var filter = new Document();
        for (var page = page(filter, order); !page.isEmpty(); page = page(filter, order)) {
            page.forEach(thing -> read.add(thing.getString("_id")));
            var last = page.get(page.size() - 1);
            filter = order.after(last.getInteger("value"), last.getString("_id"));
        }

        assertThat(read).containsExactly("n8", "n9", "n4", "n5", "n6", "n7", "n0", "n1", "n2", "n3");
    }

    private List<Document> page(Document filter, MongoKeyset order) {
        return things.find(filter).sort(order.sort()).limit(3).batchSize(3).into(new ArrayList<>());
    }

    private MongoCollection<Document> anotherInstance() {
        return store.throughAnotherClient(database).getCollection("things");
    }

    private static Document thing(String id, int value) {
        return new Document("_id", id).append("value", value);
    }

    private static UpdateOneModel<Document> update(String id, int value) {
        return new UpdateOneModel<>(
                new Document("_id", id).append("value", value), new Document("$set", new Document("value", 9)));
    }
}
