package io.gantry.notification.alert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import io.gantry.event.AlertEvent;
import io.gantry.notification.alert.MongoAlertRows.Row;
import io.gantry.notification.delivery.Deliveries;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The events that alerts carry. An event leaves its document when it is in the log and the deliveries that it calls for
 * are recorded; a crash in between does both again, to the same ids.
 */
@Component
class MongoAlertOutbox implements Outbox {

    private final MongoCollection<Row> alerts;
    private final MongoAlertRows rows;
    private final Consumer<List<AlertEvent>> announce;

    @Autowired
    MongoAlertOutbox(MongoDatabase database, EventCodec codec, Deliveries deliveries) {
        this(database, codec, deliveries::announce);
    }

    /** @param announce records what is to be delivered; doing so again adds nothing */
    MongoAlertOutbox(MongoDatabase database, EventCodec codec, Consumer<List<AlertEvent>> announce) {
        this.alerts = database.getCollection(MongoAlertRows.COLLECTION, Row.class);
        this.rows = new MongoAlertRows(codec);
        this.announce = announce;
        alerts.createIndex(Indexes.ascending("outbox.at"));
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
        announce.accept(pending.stream()
                .flatMap(each -> each.events().stream())
                .map(AlertEvent.class::cast)
                .toList());
        alerts.bulkWrite(
                pending.stream().map(MongoAlertOutbox::withoutEvents).toList(), new BulkWriteOptions().ordered(false));
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
