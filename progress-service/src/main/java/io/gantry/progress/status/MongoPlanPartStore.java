package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.gantry.store.MongoWrites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/** {@link PlanPartStore} in the collection {@code planParts}. */
final class MongoPlanPartStore implements PlanPartStore {

    private final MongoCollection<Row> rows;

    MongoPlanPartStore(MongoDatabase database) {
        this.rows = database.getCollection("planParts", Row.class);
    }

    /** As stored. */
    public record Row(@BsonId String key, PlanPart part) {}

    @Override
    public void save(Collection<PlanPart> parts) {
        MongoWrites.bulk(
                rows,
                parts.stream()
                        .map(part -> new ReplaceOneModel<>(
                                new Document("_id", part.key()),
                                new Row(part.key(), part),
                                new ReplaceOptions().upsert(true)))
                        .toList());
    }

    @Override
    public List<PlanPart> find(String projectId, long revision) {
        var prefix = Keys.of(projectId) + revision + Keys.of("");
        return rows
                .find(new Document("_id", MongoDocuments.startingWith(prefix)))
                .sort(new Document("_id", 1))
                .batchSize(10)
                .map(Row::part)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparingInt(PlanPart::part))
                .toList();
    }

    @Override
    public void remove(String projectId, long revision) {
        rows.deleteMany(new Document("_id", MongoDocuments.startingWith(Keys.of(projectId)))
                .append("part.revision", new Document("$lte", revision)));
    }
}
