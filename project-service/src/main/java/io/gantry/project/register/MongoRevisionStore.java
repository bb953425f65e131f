package io.gantry.project.register;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import io.gantry.event.Event;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are changed one revision at a time, each by one atomic write that carries the event of the change:
 * {@code {_id, revision, …state…, outbox: [{revision, topic, json, changes}], pendingSince}}. {@code pendingSince} is
 * there exactly as long as the outbox holds something, so that a sparse index on it leads to what must be published.
 */
public final class MongoRevisionStore implements Outbox {

    // While the broker is away a document grows with each change, and MongoDB holds at most 16 MiB.
    private static final int MOST_WAITING = 50;

    private final MongoCollection<Document> documents;
    private final EventCodec codec;
    private final @Nullable MongoHistory history;
    private volatile boolean isWritten = true;

    /** Documents whose changes are forgotten when they are published. */
    public MongoRevisionStore(MongoCollection<Document> documents, EventCodec codec) {
        this(documents, codec, null);
    }

    /** @param history keeps what has been published; absent: nothing does */
    public MongoRevisionStore(MongoCollection<Document> documents, EventCodec codec, @Nullable MongoHistory history) {
        this.documents = documents;
        this.codec = codec;
        this.history = history;
        MongoIndex.create(documents, MongoIndex.of("pending", "pendingSince").asSparse());
    }

    /**
     * Refuses documents that were written by a version of Gantry that had other ones.
     *
     * @param field what each document has had since
     * @throws IllegalStateException if the first document has no such field
     */
    public void requireField(String field) {
        var first = documents
                .find()
                .sort(new Document("_id", 1))
                .projection(new Document(field, 1))
                .first();
        if (first != null && !first.containsKey(field)) {
            throw new IllegalStateException("collection " + documents.getNamespace() + ": " + first.get("_id")
                    + " was written by an older version of Gantry (expected: an empty database, or one of this"
                    + " version; there is no upgrade)");
        }
    }

    /**
     * Writes what a document is as of the event of a change, and the event with it.
     *
     * @param state what the document is from now on
     * @param condition what must be true of the document beside that it is at the revision before; empty for nothing
     * @return false if the document has that revision already, is not at the one before or not as {@code condition}
     *     says, or if a new document breaks a unique index
     * @throws BacklogException if too many events of this document are unpublished
     */
    public boolean save(String id, Document state, Document condition, Change<?> change) {
        var event = change.event();
        if (event == null) {
            throw new IllegalArgumentException("change of " + id + ": none (expected: one with an event)");
        }
        var entry = entry(event, change.changes());
        try {
            return event.revision() == 1 ? insert(id, state, event, entry) : update(id, state, condition, event, entry);
        } finally {
            // What a failure says is not written may be so nevertheless.
            isWritten = true;
        }
    }

    /**
     * Writes many new documents, each with its event, as {@link #save} writes one.
     *
     * @param changes the event that makes each document, by the document's id
     * @param state what a document is
     * @return the ids of those that were not written because they break a unique index
     */
    public <C extends Change<?>> Set<String> insertAll(Map<String, C> changes, Function<C, Document> state) {
        var ids = List.copyOf(changes.keySet());
        var inserts = new ArrayList<InsertOneModel<Document>>();
        changes.forEach((id, change) -> {
            var event = Objects.requireNonNull(change.event(), "event");
            inserts.add(new InsertOneModel<>(documentOf(id, state.apply(change), event, entry(event, List.of()))));
        });
        try {
            return MongoWrites.bulk(documents, inserts).duplicates().stream()
                    .map(ids::get)
                    .collect(Collectors.toSet());
        } finally {
            isWritten = true;
        }
    }

    private boolean insert(String id, Document state, Event event, Document entry) {
        try {
            documents.insertOne(documentOf(id, state, event, entry));
            return true;
        } catch (MongoWriteException e) {
            if (MongoWrites.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Document documentOf(String id, Document state, Event event, Document entry) {
        var document = new Document("_id", id).append("revision", event.revision());
        document.putAll(state);
        return document.append("outbox", List.of(entry)).append("pendingSince", event.time());
    }

    private boolean update(String id, Document state, Document condition, Event event, Document entry) {
        var before = new Document("_id", id).append("revision", event.revision() - 1);
        before.putAll(condition);
        var beforeWithRoom =
                new Document(before).append("outbox." + (MOST_WAITING - 1), new Document("$exists", false));
        var fields = new Document("revision", event.revision());
        fields.putAll(state);
        var update = new Document("$set", fields)
                .append("$push", new Document("outbox", entry))
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
        isWritten = false;
        var waiting = new Document("pendingSince", new Document("$exists", true));
        var pending = documents
                .find(waiting)
                .projection(new Document("outbox", 1))
                .sort(new Document("pendingSince", 1).append("_id", 1))
                .limit(limit)
                .batchSize(limit)
                .map(document -> new Pending(document.getString("_id"), events(document)))
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
        if (history != null) {
            // First, so that an entry is always in one of the two places; a second time changes nothing.
            history.add(sentOf(pending));
        }
        // Every revision has its event: at this revision, nothing has been added since the events were read.
        var settled = new Document("$set", new Document("outbox", List.of()))
                .append("$unset", new Document("pendingSince", ""));
        var settling = pending.stream()
                .map(each -> new UpdateOneModel<Document>(
                        new Document("_id", each.document()).append("revision", lastOf(each)), settled))
                .toList();
        if (MongoWrites.bulk(documents, settling).matched() < pending.size()) {
            // Of those that are settled this takes nothing.
            MongoWrites.bulk(documents, pending.stream().map(this::takeOff).toList());
        }
    }

    private UpdateOneModel<Document> takeOff(Pending pending) {
        var sent = new Document("revision", new Document("$lte", lastOf(pending)));
        return new UpdateOneModel<>(
                new Document("_id", pending.document()), new Document("$pull", new Document("outbox", sent)));
    }

    private static long lastOf(Pending pending) {
        return pending.events().get(pending.events().size() - 1).revision();
    }

    /** The entries of what is published, by document. */
    private Map<String, List<Document>> sentOf(List<Pending> pending) {
        var ids = pending.stream().map(Pending::document).toList();
        var found = new HashMap<String, Document>();
        documents
                .find(new Document("_id", new Document("$in", ids)))
                .projection(new Document("outbox", 1))
                .batchSize(ids.size())
                .forEach(document -> found.put(document.getString("_id"), document));
        var sent = new HashMap<String, List<Document>>();
        for (var each : pending) {
            var document = found.get(each.document());
            if (document != null) {
                sent.put(each.document(), upTo(lastOf(each), document));
            }
        }
        return sent;
    }

    /**
     * The changes of a document before {@code revision}, the latest first, at most {@code limit}.
     *
     * @throws IllegalStateException if no history is kept
     */
    public List<Recorded> history(String id, long revision, int limit) {
        var kept = history;
        if (kept == null) {
            throw new IllegalStateException("history of " + id + ": not kept (expected: a store with a history)");
        }
        // In this order, for entries go from the outbox to the history and not back.
        var byRevision = new TreeMap<Long, Document>(Comparator.reverseOrder());
        waiting(id, revision - 1).forEach(entry -> byRevision.put(entry.getLong("revision"), entry));
        kept.list(id, revision, limit).forEach(entry -> byRevision.put(entry.getLong("revision"), entry));
        return byRevision.values().stream().limit(limit).map(kept::recorded).toList();
    }

    private List<Document> waiting(String id, long upTo) {
        var found = documents
                .find(new Document("_id", id))
                .projection(new Document("outbox", 1))
                .first();
        return found == null ? List.of() : upTo(upTo, found);
    }

    private static List<Document> upTo(long revision, Document document) {
        return document.getList("outbox", Document.class).stream()
                .filter(entry -> entry.getLong("revision") <= revision)
                .toList();
    }

    private Document entry(Event event, List<FieldChange> changes) {
        return new Document("revision", event.revision())
                .append("topic", event.topic())
                .append("json", new String(codec.write(event), StandardCharsets.UTF_8))
                .append(
                        "changes",
                        changes.stream().map(MongoHistory::toDocument).toList());
    }

    private List<Event> events(Document document) {
        return document.getList("outbox", Document.class).stream()
                .map(entry -> codec.read(
                        entry.getString("topic"), entry.getString("json").getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
