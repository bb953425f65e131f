package io.gantry.access.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.gantry.event.AuditEvent;
import io.gantry.event.Topics;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** One document for each event that is not in the log yet. The log is the audit trail; here it is only on its way. */
final class MongoAuditStore implements AuditStore, Outbox {

    private final MongoCollection<Document> waiting;
    private final EventCodec codec;

    MongoAuditStore(MongoDatabase database, EventCodec codec) {
        this.waiting = database.getCollection("audit_outbox");
        this.codec = codec;
        waiting.createIndex(Indexes.ascending("at"));
    }

    @Override
    public void add(AuditEvent event) {
        waiting.insertOne(new Document("_id", event.id().toString())
                .append("at", event.time())
                .append("json", new String(codec.write(event), StandardCharsets.UTF_8)));
    }

    @Override
    public List<Pending> pending(int limit) {
        return waiting.find()
                .sort(new Document("at", 1))
                .limit(limit)
                .batchSize(limit)
                .map(document -> new Pending(document.getString("_id"), List.of(eventOf(document))))
                .into(new ArrayList<>());
    }

    @Override
    public void published(List<Pending> pending) {
        var ids = pending.stream().map(Pending::document).toList();
        waiting.deleteMany(new Document("_id", new Document("$in", ids)));
    }

    private AuditEvent eventOf(Document document) {
        var json = document.getString("json").getBytes(StandardCharsets.UTF_8);
        return (AuditEvent) codec.read(Topics.AUDIT_EVENTS, json);
    }
}
