package io.gantry.project.register;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The published changes of documents, {@code {_id, of, revision, topic, json, changes}}; only ever added to. */
public final class MongoHistory {

    private final MongoCollection<Document> entries;
    private final EventCodec codec;

    public MongoHistory(MongoCollection<Document> entries, EventCodec codec) {
        this.entries = entries;
        this.codec = codec;
        MongoIndex.create(entries, MongoIndex.of("latest_first", "of", "-revision"));
    }

    /** Adds entries of outboxes, by document; those that are there already stay as they are. */
    void add(Map<String, List<Document>> outboxes) {
        var inserts = new ArrayList<InsertOneModel<Document>>();
        outboxes.forEach((id, outbox) -> outbox.forEach(entry -> inserts.add(insert(id, entry))));
        MongoWrites.bulk(entries, inserts);
    }

    private static InsertOneModel<Document> insert(String id, Document entry) {
        return new InsertOneModel<>(new Document("_id", id + "/" + entry.getLong("revision"))
                .append("of", id)
                .append("revision", entry.getLong("revision"))
                .append("topic", entry.getString("topic"))
                .append("json", entry.getString("json"))
                .append("changes", entry.getList("changes", Document.class)));
    }

    /** At most {@code limit} changes of a document before {@code revision}, the latest first. */
    List<Document> list(String id, long revision, int limit) {
        return entries.find(new Document("of", id).append("revision", new Document("$lt", revision)))
                .sort(new Document("of", 1).append("revision", -1))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    Recorded recorded(Document entry) {
        var json = entry.getString("json").getBytes(StandardCharsets.UTF_8);
        return new Recorded(
                codec.read(entry.getString("topic"), json),
                entry.getList("changes", Document.class).stream()
                        .map(MongoHistory::toChange)
                        .toList());
    }

    public static Document toDocument(FieldChange change) {
        return new Document("field", change.field())
                .append("before", change.before())
                .append("after", change.after());
    }

    public static FieldChange toChange(Document change) {
        return new FieldChange(change.getString("field"), change.getString("before"), change.getString("after"));
    }
}
