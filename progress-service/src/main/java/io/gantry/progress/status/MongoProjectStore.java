package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.gantry.access.Scope;
import io.gantry.event.Names;
import io.gantry.progress.delay.Subjects.DueProject;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoReads;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** {@link ProjectStore} in the collection {@code projects}. */
final class MongoProjectStore implements ProjectStore {

    private final MongoCollection<Row> rows;

    MongoProjectStore(MongoDatabase database) {
        this.rows = database.getCollection("projects", Row.class);
        MongoIndex.create(
                rows,
                MongoIndex.of("due", "dueAt"),
                MongoIndex.of("judged_as_of", "judgedAsOf").asSparse(),
                MongoIndex.of("rules", "rules").asSparse(),
                MongoIndex.of("units", "units", "_id"));
    }

    /**
     * As stored.
     *
     * @param dueAt when anything of the project is to be judged
     * @param rules by which it was last judged
     * @param judgedAsOf as of when it was last judged
     * @param units whom it concerns
     * @param text what it is searched by, in lower case
     * @param line what it adds to the portfolio; absent while it is not registered
     */
    public record Row(
            @BsonId String id,
            long version,
            int partition,
            Instant dueAt,
            @Nullable String rules,
            @Nullable Instant judgedAsOf,
            @Nullable List<String> units,
            @Nullable String text,
            @Nullable PortfolioLine line,
            @Nullable ProjectStatus document) {}

    /** What the portfolio reads. */
    public record LineRow(@BsonId String id, PortfolioLine line) {}

    @Override
    public Map<String, ProjectStatus> find(Collection<String> keys) {
        var found = new HashMap<String, ProjectStatus>();
        find(new Document("_id", new Document("$in", List.copyOf(keys))), found);
        return found;
    }

    @Override
    public Map<String, ProjectStatus> find(Collection<String> ids, Scope scope) {
        var found = new HashMap<String, ProjectStatus>();
        find(MongoProjectFilters.within(scope, new Document("_id", new Document("$in", List.copyOf(ids)))), found);
        found.values().removeIf(status -> !status.isRegistered());
        return found;
    }

    private void find(Document filter, Map<String, ProjectStatus> found) {
        MongoReads.forEach(rows, filter, Row::id, row -> {
            if (row.document() != null) {
                found.put(row.id(), row.document());
            }
        });
    }

    @Override
    public boolean save(Collection<ProjectStatus> changed) {
        var result = MongoWrites.bulk(
                rows,
                changed.stream()
                        .map(status -> new UpdateOneModel<Row>(
                                MongoDocuments.at(status.id(), status.version()),
                                Updates.combine(
                                        Updates.combine(content(status.nextVersion())),
                                        Updates.set("dueAt", Instant.EPOCH)),
                                new UpdateOptions().upsert(status.version() == 0)))
                        .toList());
        var known = changed.stream().filter(status -> status.version() > 0).count();
        return result.duplicates().isEmpty() && result.matched() == known;
    }

    private static List<Bson> content(ProjectStatus status) {
        var line = PortfolioLine.of(status);
        return List.of(
                Updates.set("version", status.version()),
                Updates.set("partition", status.partition()),
                Updates.set("units", status.units()),
                Updates.set("text", textOf(status)),
                line == null ? Updates.unset("line") : Updates.set("line", line),
                Updates.set("document", status));
    }

    private static String textOf(ProjectStatus status) {
        var project = status.registration().project();
        return project == null ? "" : lowerCase(project.id(), project.names());
    }

    private static String lowerCase(String id, Names names) {
        var en = names.en() == null ? "" : names.en();
        return String.join("\n", id, names.zh(), en).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<DueProject> due(Instant now, int limit) {
        return due(new Document("dueAt", new Document("$lte", now)), new Document("dueAt", 1).append("_id", 1), limit);
    }

    @Override
    public List<DueProject> judgedOtherwise(String rules, Instant latest, int limit) {
        var ahead = new Document("judgedAsOf", new Document("$gt", latest));
        // Both sides of what is wanted, and not "unequal", which no index finds.
        var before = new Document("rules", new Document("$lt", rules));
        var behind = new Document("rules", new Document("$gt", rules));
        return Stream.of(
                        due(ahead, new Document("judgedAsOf", 1), limit),
                        due(before, new Document("rules", 1), limit),
                        due(behind, new Document("rules", 1), limit))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<DueProject> due(Document query, Document sort, int limit) {
        return rows.withDocumentClass(Document.class)
                .find(query)
                .projection(new Document("partition", 1))
                .sort(sort)
                .limit(limit)
                .batchSize(limit)
                .map(document -> new DueProject(document.getString("_id"), document.getInteger("partition")))
                .into(new ArrayList<>());
    }

    @Override
    public void markDue(String projectId, String rules, Instant asOf) {
        rows.updateOne(
                new Document("_id", projectId),
                Updates.combine(
                        Updates.set("dueAt", Instant.EPOCH),
                        Updates.inc("version", 1L),
                        Updates.inc("document.version", 1L),
                        Updates.set("rules", rules),
                        Updates.set("judgedAsOf", asOf)));
    }

    @Override
    public void judged(Collection<String> projectIds, String rules, Instant asOf) {
        rows.updateMany(
                new Document("_id", new Document("$in", List.copyOf(projectIds))),
                Updates.combine(Updates.set("rules", rules), Updates.max("judgedAsOf", asOf)));
    }

    @Override
    public void settle(Collection<Settled> settled) {
        MongoWrites.bulk(
                rows,
                settled.stream()
                        .map(each -> new UpdateOneModel<Row>(
                                MongoDocuments.at(
                                        each.judged().id(), each.judged().version()),
                                Updates.combine(
                                        Updates.combine(content(each.judged())), Updates.set("dueAt", each.next()))))
                        .toList());
    }

    @Override
    public List<ProjectStatus> page(Scope scope, Filter filter, @Nullable String after, int limit) {
        return rows.find(MongoProjectFilters.within(scope, MongoProjectFilters.matching(filter, after)))
                .sort(new Document("_id", 1))
                .limit(limit)
                .batchSize(limit)
                .map(Row::document)
                .into(new ArrayList<>());
    }

    @Override
    public void forEach(Scope scope, Consumer<PortfolioLine> consumer) {
        MongoReads.forEach(
                rows.withDocumentClass(LineRow.class),
                MongoProjectFilters.within(scope, MongoProjectFilters.registered()),
                LineRow::id,
                row -> consumer.accept(row.line()));
    }
}
