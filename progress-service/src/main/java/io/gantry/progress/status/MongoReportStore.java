package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.gantry.event.ProgressReport;
import io.gantry.stream.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

final class MongoReportStore implements ReportStore {

    private final MongoCollection<Row> rows;

    MongoReportStore(MongoDatabase database) {
        this.rows = database.getCollection("reports", Row.class);
        rows.createIndex(Indexes.compoundIndex(Indexes.ascending("projectId"), Indexes.descending("offset")));
    }

    /** As stored. */
    public record Row(
            @BsonId UUID id,
            String projectId,
            long offset,
            Instant receivedAt,
            @Nullable String by,
            Position position,
            ProgressReport report) {

        StoredReport stored() {
            return new StoredReport(report, receivedAt, by, position);
        }
    }

    @Override
    public void add(Collection<StoredReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        var writes = reports.stream()
                .map(stored -> new UpdateOneModel<Row>(
                        new Document("_id", stored.report().id()),
                        Updates.combine(
                                Updates.setOnInsert("projectId", stored.report().projectId()),
                                Updates.setOnInsert("offset", stored.position().offset()),
                                Updates.setOnInsert("receivedAt", stored.receivedAt()),
                                Updates.setOnInsert("by", stored.by()),
                                Updates.setOnInsert("position", stored.position()),
                                Updates.setOnInsert("report", stored.report())),
                        new UpdateOptions().upsert(true)))
                .toList();
        rows.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    @Override
    public Map<UUID, StoredReport> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, StoredReport>();
        for (var row : rows.find(new Document("_id", new Document("$in", List.copyOf(ids))))
                .batchSize(1000)) {
            found.put(row.id(), row.stored());
        }
        return found;
    }

    @Override
    public List<StoredReport> page(String projectId, @Nullable Cursor after, int limit) {
        var query = new Document("projectId", projectId);
        if (after != null) {
            query.append("offset", new Document("$lt", after.offset()));
        }
        return rows.find(query)
                .sort(Sorts.descending("offset"))
                .limit(limit)
                .batchSize(limit)
                .map(Row::stored)
                .into(new ArrayList<>());
    }
}
