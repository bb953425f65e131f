package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * {@link Judged} by a field {@code due}, which holds project and time, so that one index finds what is due of a project.
 */
final class MongoJudged<T extends Versioned<T>, R> implements Judged<T> {

    private static final String DUE = "due";

    private final MongoCollection<R> rows;
    private final MongoDocuments<T, R> documents;
    private final Function<R, Kept<T>> toKept;

    MongoJudged(
            MongoCollection<R> rows,
            Function<Kept<T>, R> toRow,
            Function<R, Kept<T>> toKept,
            Function<R, String> keyOf) {
        this.rows = rows;
        this.documents = new MongoDocuments<>(rows, toRow, toKept, keyOf);
        this.toKept = toKept;
    }

    /** What {@code due} holds of a document that is due at {@code time}. */
    static @Nullable String due(String projectId, @Nullable Instant time) {
        return time == null ? null : Keys.of(projectId) + Series.place(time, 0);
    }

    /** The time that {@code due} holds. */
    static @Nullable Instant timeOf(String projectId, @Nullable String due) {
        return due == null
                ? null
                : Series.timeOf(due.substring(Keys.of(projectId).length()));
    }

    @Override
    public Map<String, Kept<T>> load(Collection<String> keys) {
        return documents.load(keys);
    }

    @Override
    public boolean write(Collection<Change<T>> changes) {
        return documents.write(changes);
    }

    @Override
    public List<Kept<T>> due(String projectId, Instant now, Collection<String> except, int limit) {
        var until = new Document("$gte", Keys.of(projectId)).append("$lte", due(projectId, now));
        return rows.find(MongoDocuments.without(except, new Document(DUE, until)))
                .sort(new Document(DUE, 1))
                .limit(limit)
                .batchSize(limit)
                .map(toKept::apply)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> nextDue(String projectId, Instant from, Collection<String> except) {
        var rest = new Document("$gte", due(projectId, from)).append("$lt", Keys.behind(projectId));
        var first = rows.withDocumentClass(Document.class)
                .find(MongoDocuments.without(except, new Document(DUE, rest)))
                .projection(new Document(DUE, 1))
                .sort(new Document(DUE, 1))
                .limit(1)
                .first();
        return Optional.ofNullable(first).map(document -> timeOf(projectId, document.getString(DUE)));
    }
}
