package io.gantry.notification.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateManyModel;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Gathered;
import io.gantry.stream.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * How deliveries ended, until that is in the log. The event follows from the document, so it need not be kept. What is in
 * the log is taken off a little later, many at a time.
 */
@Component
class MongoDeliveryOutbox implements Outbox {

    private static final String WAITING = "unpublishedSince";

    private final MongoCollection<MongoDeliveryRow> deliveries;
    private final EventCodec codec;
    private final Gathered<Integer> published = new Gathered<>();

    MongoDeliveryOutbox(MongoDatabase database, EventCodec codec) {
        this.deliveries = database.getCollection(MongoDeliveryStore.COLLECTION, MongoDeliveryRow.class);
        this.codec = codec;
    }

    @Override
    public List<Pending> pending(int limit) {
        takeOff(published.take());
        var pending = new ArrayList<Pending>();
        for (var row : deliveries
                .find(new Document(WAITING, new Document("$gt", Instant.EPOCH)))
                .sort(new Document(WAITING, 1))
                .limit(limit)
                .batchSize(limit)) {
            pending.add(of(row.delivery(codec)));
        }
        return pending;
    }

    /** What a delivery that has just ended has in the outbox. */
    static Pending of(Delivery ended) {
        var attempts = ended.attempts();
        var at = attempts.get(attempts.size() - 1).at();
        return new Pending(ended.id().toString(), List.of(ended.settlement(at)));
    }

    @Override
    public void published(List<Pending> pending) {
        for (var each : pending) {
            var events = each.events();
            published.add(each.document(), (int) events.get(events.size() - 1).revision(), Math::max);
        }
        takeOff(published.takeIfOld());
    }

    // A delivery that was queued again and has ended meanwhile waits to be published anew.
    private void takeOff(Map<String, Integer> settled) {
        var ids = new TreeMap<Integer, List<String>>();
        settled.forEach((id, times) ->
                ids.computeIfAbsent(times, none -> new ArrayList<>()).add(id));
        var writes = new ArrayList<UpdateManyModel<MongoDeliveryRow>>();
        ids.forEach((times, documents) -> writes.add(new UpdateManyModel<>(
                new Document("_id", new Document("$in", documents)).append("settled", times),
                new Document("$unset", new Document(WAITING, "")))));
        MongoWrites.bulk(deliveries, writes);
    }
}
