package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.gantry.event.Cause;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * {@link Judged} by a field {@code due}, which holds project and time, so that one index finds what is due of a project.
 */
final class MongoJudged<T extends Versioned<T>, R> implements Judged<T> {

    private static final String DUE = "due";

    private final MongoCollection<R> rows;
    private final Function<R, T> toDocument;

    MongoJudged(MongoCollection<R> rows, Function<R, T> toDocument) {
        this.rows = rows;
        this.toDocument = toDocument;
    }

    /** What {@code due} holds of a document that is due at {@code time}. */
    static String due(String projectId, Instant time) {
        return Keys.of(projectId) + Series.place(time, 0);
    }

    @Override
    public List<T> due(String projectId, Instant now, int limit) {
        var until = new Document("$gte", Keys.of(projectId)).append("$lte", due(projectId, now));
        return rows.find(new Document(DUE, until))
                .sort(new Document(DUE, 1))
                .limit(limit)
                .batchSize(limit)
                .map(toDocument::apply)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> nextDue(String projectId) {
        var first = rows.withDocumentClass(Document.class)
                .find(new Document(DUE, MongoDocuments.startingWith(Keys.of(projectId))))
                .projection(new Document(DUE, 1))
                .sort(new Document(DUE, 1))
                .limit(1)
                .first();
        return Optional.ofNullable(first)
                .map(document -> Series.timeOf(
                        document.getString(DUE).substring(Keys.of(projectId).length())));
    }

    @Override
    public void settle(Collection<Settled> settled) {
        MongoWrites.bulk(
                rows,
                settled.stream()
                        .map(each -> new UpdateOneModel<R>(
                                MongoDocuments.at(each.key(), each.version()),
                                Updates.combine(next(each), Updates.unset("document.pending"))))
                        .toList());
    }

    private static Bson next(Settled settled) {
        return settled.next() == null
                ? Updates.unset(DUE)
                : Updates.set(DUE, due(Keys.projectOf(settled.key()), settled.next()));
    }

    /** Makes all rows due that match {@code filter}, which is about one project. */
    void markDue(Document filter, String projectId, @Nullable Cause cause) {
        var change = Updates.combine(
                Updates.set(DUE, due(projectId, Instant.EPOCH)),
                Updates.inc("version", 1L),
                Updates.inc("document.version", 1L));
        rows.updateMany(filter, change);
        if (cause != null) {
            // A cause that says which date was moved is not lost behind one that moves none.
            var undated = new Document(filter).append("document.pending.dateBefore", null);
            rows.updateMany(undated, Updates.set("document.pending", cause));
        }
    }
}
