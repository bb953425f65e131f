package io.gantry.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Event;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventOutbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** {@link EventOutbox} in the collection {@code event_outbox}: {@code {_id, at, topic, json}} for each event. */
public final class MongoEventOutbox implements EventOutbox {

    private static final MongoKeyset OLDEST_FIRST = MongoKeyset.of("at", "_id");

    private final MongoCollection<Document> waiting;
    private final EventCodec codec;
    private volatile boolean isWritten = true;

    public MongoEventOutbox(MongoDatabase database, EventCodec codec) {
        this.waiting = database.getCollection("event_outbox");
        this.codec = codec;
        MongoIndex.create(waiting, MongoIndex.of("oldest_first", "at", "_id"));
    }

    @Override
    public void add(Collection<? extends Event> events) {
        try {
            MongoWrites.insert(waiting, events.stream().map(this::documentOf).toList());
        } finally {
            // What a failure says is not written may be so nevertheless.
            isWritten = true;
        }
    }

    private Document documentOf(Event event) {
        return new Document("_id", event.id().toString())
                .append("at", event.time())
                .append("topic", event.topic())
                .append("json", new String(codec.write(event), StandardCharsets.UTF_8));
    }

    @Override
    public List<Pending> pending(int limit) {
        isWritten = false;
        var pending = waiting.find()
                .sort(OLDEST_FIRST.sort())
                .limit(limit)
                .batchSize(limit)
                .map(document -> new Pending(document.getString("_id"), List.of(eventOf(document))))
                .into(new ArrayList<>());
        if (pending.size() == limit) {
            isWritten = true;
        }
        return pending;
    }

    @Override
    public boolean isWritten() {
        return isWritten;
    }

    @Override
    public void published(List<Pending> pending) {
        var ids = pending.stream().map(Pending::document).toList();
        waiting.deleteMany(new Document("_id", new Document("$in", ids)));
    }

    private Event eventOf(Document document) {
        var json = document.getString("json").getBytes(StandardCharsets.UTF_8);
        return codec.read(document.getString("topic"), json);
    }
}
