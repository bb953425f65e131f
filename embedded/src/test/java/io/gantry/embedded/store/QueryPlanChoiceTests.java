package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which index is used for 2,000 audit entries, one a second and of twenty units. */
class QueryPlanChoiceTests {

    private static final int ENTRIES = 2_000;
    private static final int UNITS = 20;

    private final MVStore store = MVStore.open(null);
    private final PrimaryOrder byIdentity = new PrimaryOrder("_id", documents());
    private final SortedIndex byTime = index(false, "time", "_id");
    private final SortedIndex byUnit = index(false, "unit", "time", "_id");
    private final SortedIndex byTag = index(false, "tags", "time");
    private final SortedIndex byDue = index(true, "due");

    @BeforeEach
    void fill() {
        for (int i = 0; i < ENTRIES; i++) {
            var entry = new Document("_id", i)
                    .append("time", time(i))
                    .append("unit", "U" + i % UNITS)
                    .append("tags", List.of("a" + i % 2, "b" + i % 3));
            if (i % 100 == 0) {
                entry.append("due", time(i));
            }
            var position = KeyWriter.unique(i);
            byIdentity.entries().put(position, BsonType.encode(entry));
            List.of(byTime, byUnit, byTag, byDue).forEach(index -> index.add(entry, position, null));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsOneUnitInOrder() {
        var plan = plan(new Document("unit", "U7"), order("time", "_id"), 50);

        assertThat(plan.order()).isSameAs(byUnit);
        assertThat(plan.isOrdered()).isTrue();
        assertThat(plan.isMerged()).isFalse();
    }

    @Test
    void mergesAFewUnitsInOrder() {
        var units = new Document("$in", List.of("U7", "U8", "U9"));

        var plan = plan(new Document("$and", List.of(new Document("unit", units))), order("time", "_id"), 50);

        assertThat(plan.order()).isSameAs(byUnit);
        assertThat(plan.isOrdered()).isTrue();
        assertThat(plan.isMerged()).isTrue();
        assertThat(plan.ranges()).hasSize(3);
        assertThat(plan.hasRepeats()).isFalse();
    }

    @Test
    void readsByTimeWhereNoUnitIsNamed() {
        var plan = plan(new Document("time", new Document("$gte", time(10))), order("time", "_id"), 50);

        assertThat(plan.order()).isSameAs(byTime);
        assertThat(plan.isOrdered()).isTrue();
    }

    @Test
    void findsAnIdentityWithoutAnIndex() {
        var plan = plan(new Document("_id", 7).append("unit", "U7"), order(), 0);

        assertThat(plan.order()).isSameAs(byIdentity);
        assertThat(plan.ranges()).hasSize(1);
    }

    @Test
    void readsByIdentityWithoutAnIndex() {
        var plan = plan(new Document("_id", new Document("$gt", 100)), order("_id"), 50);

        assertThat(plan.order()).isSameAs(byIdentity);
        assertThat(plan.isOrdered()).isTrue();
    }

    @Test
    void sortsWhatItFindsByOneElementOfAnArrayInTheOrderOfTheRest() {
        var plan = QueryPlan.of(byTag, conditions(new Document("tags", "a1")), order("time"));

        assertThat(plan.isOrdered()).isTrue();
        assertThat(plan.hasRepeats()).isFalse();
    }

    @Test
    void expectsRepeatsAndNoOrderOfArrays() {
        var plan = QueryPlan.of(byTag, conditions(new Document("tags", new Document("$gt", "a"))), order("tags"));

        assertThat(plan.isOrdered()).isFalse();
        assertThat(plan.hasRepeats()).isTrue();
    }

    @Test
    void usesASparseIndexOnlyForDocumentsThatAreInIt() {
        var due = new Document("due", new Document("$lte", time(500)));

        assertThat(QueryPlan.of(byDue, conditions(new Document()), order("due")))
                .isNull();
        assertThat(plan(due, order("due"), 10).order()).isSameAs(byDue);
    }

    private QueryPlan plan(Document query, SortOrder order, long limit) {
        var orders = new ArrayList<KeyOrder>(List.of(byIdentity, byTime, byUnit, byTag, byDue));
        return QueryPlan.best(orders, conditions(query), order, limit == 0 ? Long.MAX_VALUE : limit);
    }

    private static Conditions conditions(Document query) {
        return Conditions.of(query);
    }

    private static SortOrder order(String... fields) {
        return new SortOrder(List.of(fields), true, false);
    }

    private static Instant time(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    private SortedIndex index(boolean sparse, String... fields) {
        var keys = Arrays.stream(fields).map(field -> new IndexKey(field, true)).toList();
        MVMap<Key, Key> entries = store.openMap(
                String.join(",", fields),
                new MVMap.Builder<Key, Key>().keyType(new KeyType()).valueType(new KeyType()));
        return new SortedIndex(entries, fields[0], keys, sparse, () -> {});
    }

    private MVMap<Key, byte[]> documents() {
        return store.openMap(
                "documents",
                new MVMap.Builder<Key, byte[]>().keyType(new KeyType()).valueType(new BsonType()));
    }
}
