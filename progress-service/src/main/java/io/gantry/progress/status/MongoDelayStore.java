package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.store.MongoIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@link DelayStore} in the collection {@code delays}. */
final class MongoDelayStore implements DelayStore {

    private final MongoCollection<Row> rows;
    private final Documents<DelayStatus> documents;

    MongoDelayStore(MongoDatabase database) {
        this.rows = database.getCollection("delays", Row.class);
        this.documents = new MongoDocuments<>(rows, Row::of, Row::kept, Row::key);
        MongoIndex.create(
                rows,
                MongoIndex.of("holder", "holder").asSparse(),
                MongoIndex.of("open_in", "openIn").asSparse(),
                MongoIndex.of("place", "place").asSparse());
    }

    /**
     * As stored. The fields beside the document are what is looked for.
     *
     * @param holder what it is about
     * @param openIn the project, while it stands
     * @param place where it stands in the list of open delays, while it stands
     */
    public record Row(
            @BsonId String key,
            long version,
            @Nullable String holder,
            @Nullable String openIn,
            @Nullable String place,
            DelayStatus document) {

        static Row of(Kept<DelayStatus> kept) {
            var status = kept.document();
            var tracked = status.tracked();
            var open = tracked != null && tracked.open() ? tracked : null;
            return new Row(
                    status.key(),
                    status.version(),
                    tracked == null ? null : DelayStatus.holderOf(tracked.delay()),
                    open == null ? null : open.delay().projectId(),
                    open == null ? null : DelayStore.placeOf(open),
                    status);
        }

        Kept<DelayStatus> kept() {
            return new Kept<>(document, null);
        }
    }

    @Override
    public Map<String, Kept<DelayStatus>> load(Collection<String> keys) {
        return documents.load(keys);
    }

    @Override
    public boolean write(Collection<Change<DelayStatus>> changes) {
        return documents.write(changes);
    }

    @Override
    public List<DelayStatus> ofHolders(Collection<String> holders) {
        return rows.find(new Document("holder", new Document("$in", List.copyOf(holders))))
                .sort(new Document("_id", 1))
                .batchSize(1000)
                .map(Row::document)
                .into(new ArrayList<>());
    }

    @Override
    public List<DelayStatus> openOf(String projectId) {
        return rows.find(new Document("openIn", projectId))
                .sort(new Document("_id", 1))
                .batchSize(1000)
                .map(Row::document)
                .into(new ArrayList<>());
    }

    @Override
    public List<DelayStatus> page(Scope scope, Filter filter, @Nullable String after, int limit) {
        var query = new Document();
        if (filter.project() != null) {
            query.append("openIn", filter.project());
        }
        query.append("place", new Document("$gt", after == null ? "" : after));
        if (filter.rule() != null) {
            query.append("document.tracked.delay.rule", filter.rule());
        }
        if (filter.level() != null) {
            query.append("document.tracked.delay.level.code", filter.level());
        }
        var units = new ArrayList<Document>();
        if (!scope.isEverything()) {
            units.add(new Document("document.units", new Document("$in", List.copyOf(scope.units()))));
        }
        if (filter.units() != null) {
            units.add(new Document("document.units", new Document("$in", List.copyOf(filter.units()))));
        }
        if (!units.isEmpty()) {
            query.append("$and", units);
        }
        return rows.find(query)
                .sort(new Document("place", 1))
                .limit(limit)
                .batchSize(limit)
                .map(Row::document)
                .into(new ArrayList<>());
    }
}
