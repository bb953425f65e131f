package io.gantry.progress.status;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.gantry.access.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** One document for each project: the status, and beside it what lists and pollers look for. */
final class MongoStatusStore implements StatusStore {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Row> rows;

    MongoStatusStore(MongoDatabase database) {
        this.rows = database.getCollection("statuses", Row.class);
        rows.createIndex(Indexes.ascending("nextEvaluationAt"));
        rows.createIndex(Indexes.ascending("summary.lamp"));
        rows.createIndex(Indexes.ascending("units", "_id"));
        // From before there were scopes; being evaluated gives them their units.
        rows.updateMany(
                new Document("units", new Document("$exists", false)), Updates.set("nextEvaluationAt", Instant.EPOCH));
    }

    /**
     * As stored. {@code version} stands at the top since a save is conditional on it.
     *
     * @param units whom the project concerns; absent in documents from before there were scopes
     */
    public record Row(
            @BsonId String id,
            long version,
            int partition,
            Instant nextEvaluationAt,
            @Nullable List<String> units,
            @Nullable ProjectSummary summary,
            @Nullable ProjectStatus status) {}

    @Override
    public Map<String, ProjectStatus> find(Collection<String> projectIds, Scope scope) {
        var found = new HashMap<String, ProjectStatus>();
        var ids = new Document("_id", new Document("$in", List.copyOf(projectIds)));
        for (var row : rows.find(within(scope, ids)).batchSize(500)) {
            if (row.status() != null) {
                found.put(row.id(), row.status());
            }
        }
        return found;
    }

    @Override
    public boolean save(Collection<Saved> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        var writes = new ArrayList<ReplaceOneModel<Row>>();
        for (var saved : changed) {
            var status = nextVersion(saved.status());
            var row = new Row(
                    status.id(),
                    status.version(),
                    status.partition(),
                    Instant.EPOCH,
                    unitsOf(status),
                    saved.summary(),
                    status);
            writes.add(
                    new ReplaceOneModel<>(at(saved.status()), row, new ReplaceOptions().upsert(status.version() == 1)));
        }
        try {
            var result = rows.bulkWrite(writes, UNORDERED);
            return result.getMatchedCount() + result.getUpserts().size() == changed.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private static ProjectStatus nextVersion(ProjectStatus status) {
        return new ProjectStatus(
                status.id(),
                status.version() + 1,
                status.partition(),
                status.applied(),
                status.registration(),
                status.reported(),
                status.delays(),
                status.unexamined());
    }

    @Override
    public void settle(Collection<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        rows.bulkWrite(
                settled.stream()
                        .map(evaluated -> new UpdateOneModel<Row>(
                                at(evaluated.status()),
                                Updates.combine(
                                        Updates.set("nextEvaluationAt", evaluated.next()),
                                        Updates.set("units", unitsOf(evaluated.status())),
                                        evaluated.summary() == null
                                                ? Updates.unset("summary")
                                                : Updates.set("summary", evaluated.summary()),
                                        Updates.unset("status.unexamined"))))
                        .toList(),
                UNORDERED);
    }

    private static List<String> unitsOf(ProjectStatus status) {
        return List.copyOf(status.registration().concerned());
    }

    private static Document at(ProjectStatus status) {
        return new Document("_id", status.id()).append("version", status.version());
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return rows.find(new Document("nextEvaluationAt", new Document("$lte", now)))
                .projection(Projections.include("partition", "version", "nextEvaluationAt"))
                .sort(Sorts.ascending("nextEvaluationAt", "_id"))
                .limit(limit)
                .batchSize(limit)
                .map(row -> new Due(row.id(), row.partition()))
                .into(new ArrayList<>());
    }

    @Override
    public List<ProjectSummary> page(Scope scope, Filter filter, @Nullable String after, int limit) {
        return rows.find(within(scope, matching(filter, after)))
                .projection(Projections.exclude("status"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .batchSize(limit)
                .map(Row::summary)
                .into(new ArrayList<>());
    }

    private static Document within(Scope scope, Document query) {
        return scope.isEverything() ? query : query.append("units", new Document("$in", List.copyOf(scope.units())));
    }

    private static Document matching(Filter filter, @Nullable String after) {
        var query = new Document("summary.lamp", new Document("$exists", true));
        if (after != null) {
            query.append("_id", new Document("$gt", after));
        }
        if (filter.lamp() != null) {
            query.append("summary.lamp", filter.lamp().name());
        }
        if (filter.stage() != null) {
            query.append("summary.stage", filter.stage().name());
        }
        if (filter.unit() != null) {
            query.append(
                    "$or",
                    List.of(
                            new Document("summary.responsibleUnit", filter.unit()),
                            new Document("summary.leadUnit", filter.unit()),
                            new Document("summary.fieldUnit", filter.unit())));
        }
        return query;
    }
}
