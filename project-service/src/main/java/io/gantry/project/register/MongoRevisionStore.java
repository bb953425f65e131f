package io.gantry.project.register;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.gantry.event.Event;
import io.gantry.event.ProjectEvent;
import io.gantry.event.Topics;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Documents that are changed one revision at a time, each by one atomic write that carries the event of the change:
 * {@code {_id, revision, …state…, outbox: [{revision, json}], pendingSince}}. {@code pendingSince} is there exactly as
 * long as the outbox holds something, so that a sparse index on it leads to what must be published.
 */
public final class MongoRevisionStore implements Outbox {

    // While the log is away a document grows with each change, and MongoDB holds at most 16 MiB: a plan and as many
    // events as this, each with a plan as large as requests may be.
    private static final int MOST_WAITING = 6;

    private final MongoCollection<Document> documents;
    private final EventCodec codec;

    public MongoRevisionStore(MongoCollection<Document> documents, EventCodec codec) {
        this.documents = documents;
        this.codec = codec;
        documents.createIndex(new Document("pendingSince", 1), new IndexOptions().sparse(true));
    }

    /**
     * Writes what a document is as of {@code event}, and the event with it.
     *
     * @return false if the document has that revision already, or is not at the one before
     * @throws BacklogException if too many events of this document are unpublished
     */
    public boolean save(String id, Document state, ProjectEvent event) {
        return event.revision() == 1 ? insert(id, state, event) : change(id, state, event);
    }

    private boolean insert(String id, Document state, ProjectEvent event) {
        var document = new Document("_id", id).append("revision", event.revision());
        document.putAll(state);
        document.append("outbox", List.of(entry(event))).append("pendingSince", event.time());
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean change(String id, Document state, ProjectEvent event) {
        var before = new Document("_id", id).append("revision", event.revision() - 1);
        var beforeWithRoom =
                new Document(before).append("outbox." + (MOST_WAITING - 1), new Document("$exists", false));
        var fields = new Document("revision", event.revision());
        fields.putAll(state);
        var update = new Document("$set", fields)
                .append("$push", new Document("outbox", entry(event)))
                // Sets the field where it is missing, and keeps the time of the event that has waited longest.
                .append("$min", new Document("pendingSince", event.time()));
        if (documents.updateOne(beforeWithRoom, update).getMatchedCount() == 1) {
            return true;
        }
        if (documents.find(before).projection(new Document("_id", 1)).first() != null) {
            throw new BacklogException(id, MOST_WAITING);
        }
        return false;
    }

    @Override
    public List<Pending> pending(int limit) {
        var waiting = new Document("pendingSince", new Document("$exists", true));
        return documents
                .find(waiting)
                .projection(new Document("outbox", 1))
                .sort(new Document("pendingSince", 1).append("_id", 1))
                .limit(limit)
                .batchSize(limit)
                .map(document -> new Pending(document.getString("_id"), events(document)))
                .into(new ArrayList<>());
    }

    @Override
    public void published(List<Pending> pending) {
        pending.forEach(this::takeOff);
    }

    private void takeOff(Pending pending) {
        var events = pending.events();
        long last = events.get(events.size() - 1).revision();
        var id = new Document("_id", pending.document());
        // Every revision has its event: at this revision, nothing has been added since the events were read.
        var settled = new Document("$set", new Document("outbox", List.of()))
                .append("$unset", new Document("pendingSince", ""));
        if (documents
                        .updateOne(new Document(id).append("revision", last), settled)
                        .getMatchedCount()
                == 0) {
            var sent = new Document("revision", new Document("$lte", last));
            documents.updateOne(id, new Document("$pull", new Document("outbox", sent)));
        }
    }

    private Document entry(ProjectEvent event) {
        return new Document("revision", event.revision())
                .append("json", new String(codec.write(event), StandardCharsets.UTF_8));
    }

    private List<Event> events(Document document) {
        return document.getList("outbox", Document.class).stream()
                .map(entry -> entry.getString("json").getBytes(StandardCharsets.UTF_8))
                .map(json -> codec.read(Topics.PROJECT_EVENTS, json))
                .toList();
    }
}
