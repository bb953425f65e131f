package io.gantry.notification.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How deliveries ended, until that is in the log. The event follows from the document, so it need not be kept. */
@Component
class MongoDeliveryOutbox implements Outbox {

    private static final String WAITING = "unpublishedSince";

    private final MongoCollection<MongoDeliveryRow> deliveries;
    private final EventCodec codec;

    MongoDeliveryOutbox(MongoDatabase database, EventCodec codec) {
        this.deliveries = database.getCollection(MongoDeliveryStore.COLLECTION, MongoDeliveryRow.class);
        this.codec = codec;
    }

    @Override
    public List<Pending> pending(int limit) {
        var pending = new ArrayList<Pending>();
        for (var row : deliveries
                .find(new Document(WAITING, new Document("$gt", Instant.EPOCH)))
                .sort(new Document(WAITING, 1))
                .limit(limit)
                .batchSize(limit)) {
            var endedAt = Objects.requireNonNull(row.unpublishedSince(), WAITING);
            pending.add(new Pending(row.id(), List.of(row.delivery(codec).settlement(endedAt))));
        }
        return pending;
    }

    // A delivery that was queued again and has ended meanwhile waits to be published anew.
    @Override
    public void published(List<Pending> pending) {
        var writes = pending.stream()
                .map(each -> new UpdateOneModel<MongoDeliveryRow>(
                        new Document("_id", each.document())
                                .append("settled", (int) each.events().get(0).revision()),
                        new Document("$unset", new Document(WAITING, ""))))
                .toList();
        deliveries.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
