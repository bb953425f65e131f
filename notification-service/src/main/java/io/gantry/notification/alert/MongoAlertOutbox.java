package io.gantry.notification.alert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import io.gantry.notification.alert.MongoAlertRows.Row;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The events that alerts carry. An event leaves its document when it is in the log. */
@Component
class MongoAlertOutbox implements Outbox {

    private final MongoCollection<Row> alerts;
    private final MongoAlertRows rows;

    MongoAlertOutbox(MongoDatabase database, EventCodec codec) {
        this.alerts = database.getCollection(MongoAlertRows.COLLECTION, Row.class);
        this.rows = new MongoAlertRows(codec);
        MongoIndex.create(alerts, MongoIndex.of("unpublished", "outbox.at"));
    }

    @Override
    public List<Pending> pending(int limit) {
        var pending = new ArrayList<Pending>();
        for (var row : alerts.find(new Document("outbox.at", new Document("$gt", Instant.EPOCH)))
                .sort(new Document("outbox.at", 1))
                .limit(limit)
                .batchSize(limit)) {
            pending.add(new Pending(row.id(), new ArrayList<>(rows.events(row.outbox()))));
        }
        return pending;
    }

    @Override
    public void published(List<Pending> pending) {
        MongoWrites.bulk(
                alerts, pending.stream().map(MongoAlertOutbox::withoutEvents).toList());
    }

    // The version counts this too, or whoever read the document before would put the events back.
    private static UpdateOneModel<Row> withoutEvents(Pending pending) {
        var ids = pending.events().stream().map(event -> event.id().toString()).toList();
        return new UpdateOneModel<>(
                new Document("_id", pending.document()),
                new Document("$pull", new Document("outbox", new Document("eventId", new Document("$in", ids))))
                        .append("$inc", new Document("version", 1L)));
    }
}
