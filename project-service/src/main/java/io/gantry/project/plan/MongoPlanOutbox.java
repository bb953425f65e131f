package io.gantry.project.plan;

import static io.gantry.project.project.MongoProjectStore.COLLECTION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Event;
import io.gantry.store.MongoIndex;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The events of saved revisions that are not published yet. A revision is handed over with all its parts, or not. */
@Component
final class MongoPlanOutbox implements Outbox {

    // What the relay holds in memory at a time, each part up to 256 KiB; one revision at least.
    private static final int MOST_PARTS = 60;

    private final MongoCollection<Document> heads;
    private final MongoPlanParts parts;
    private final MongoPlanStore store;

    MongoPlanOutbox(MongoDatabase database, EventCodec codec, MongoPlanStore store) {
        this.heads = database.getCollection(COLLECTION);
        this.parts = new MongoPlanParts(database, codec);
        this.store = store;
        MongoIndex.create(
                heads, MongoIndex.of("plan_pending", "plan.pendingSince").asSparse());
    }

    @Override
    public List<Pending> pending(int limit) {
        store.written().set(false);
        var pending = new ArrayList<Pending>();
        int room = MOST_PARTS;
        for (var document : waiting(limit)) {
            var projectId = document.getString("_id");
            var plan = document.get("plan", Document.class);
            // Its writer may have died before it did so.
            store.rollForward(projectId, plan);
            var events = events(projectId, plan, room);
            if (events.isEmpty()) {
                break;
            }
            room -= events.size();
            pending.add(new Pending(projectId, events));
        }
        if (!pending.isEmpty()) {
            // Not all may have had room.
            store.written().set(true);
        }
        return pending;
    }

    @Override
    public boolean isWritten() {
        return store.written().get();
    }

    /** The events of the first revisions that have at most {@code room} parts together. */
    private List<Event> events(String projectId, Document plan, int room) {
        var events = new ArrayList<Event>();
        for (var entry : plan.getList("outbox", Document.class)) {
            boolean fits = events.size() + entry.getInteger("parts") <= room;
            if (!fits && !(events.isEmpty() && room == MOST_PARTS)) {
                break;
            }
            events.addAll(parts.of(projectId, entry.getLong("revision"), entry.getString("attempt")));
        }
        return events;
    }

    private List<Document> waiting(int limit) {
        return heads.find(new Document("plan.pendingSince", new Document("$exists", true)))
                .projection(new Document("plan", 1))
                .sort(new Document("plan.pendingSince", 1).append("_id", 1))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    @Override
    public void published(List<Pending> pending) {
        for (var published : pending) {
            var events = published.events();
            takeOff(published.document(), events.get(events.size() - 1).revision());
        }
    }

    private void takeOff(String projectId, long last) {
        var id = new Document("_id", projectId);
        // Every revision has an entry: at this revision, nothing has been added since the entries were read.
        var settled = new Document("$set", new Document("plan.outbox", List.of()))
                .append("$unset", new Document("plan.pendingSince", ""));
        if (heads.updateOne(new Document(id).append("plan.revision", last), settled)
                        .getMatchedCount()
                == 0) {
            var sent = new Document("revision", new Document("$lte", last));
            heads.updateOne(id, new Document("$pull", new Document("plan.outbox", sent)));
        }
    }
}
