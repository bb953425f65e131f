package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoKeyset;
import io.gantry.store.MongoReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@link ProjectStore} in the collection {@code projects}. */
final class MongoProjectStore implements ProjectStore {

    private final MongoCollection<Row> rows;
    private final Documents<ProjectStatus> documents;

    MongoProjectStore(MongoDatabase database) {
        this.rows = database.getCollection("projects", Row.class);
        this.documents = new MongoDocuments<>(rows, Row::of, Row::kept, Row::id);
        MongoIndex.create(rows, MongoIndex.of("partition", "partition"), MongoIndex.of("units", "units", "_id"));
        renewRows();
    }

    /**
     * As stored.
     *
     * @param dueAt when anything of the project is to be judged
     * @param units whom it concerns
     * @param text what it is searched by, in lower case
     * @param order its keys in the orders in which projects are listed; absent while it is not registered
     * @param line what it adds to the portfolio; absent while it is not registered
     */
    public record Row(
            @BsonId String id,
            long version,
            int partition,
            @Nullable Instant dueAt,
            List<String> units,
            String text,
            @Nullable PortfolioLine line,
            @Nullable Map<String, String> order,
            ProjectStatus document) {

        static Row of(Kept<ProjectStatus> kept) {
            var status = kept.document();
            return new Row(
                    status.id(),
                    status.version(),
                    status.partition(),
                    kept.due(),
                    status.units(),
                    textOf(status),
                    PortfolioLine.of(status),
                    orderOf(status),
                    status);
        }

        Kept<ProjectStatus> kept() {
            return new Kept<>(document, dueAt);
        }
    }

    /** What {@link #agenda} reads. */
    public record AgendaRow(
            @BsonId String id,
            int partition,
            @Nullable Instant dueAt,
            @Nullable JudgedRow document) {}

    /** The part of a document that {@link #agenda} reads. */
    public record JudgedRow(ProjectStatus.@Nullable Judgement judgement) {}

    /** What the portfolio reads. */
    public record LineRow(@BsonId String id, PortfolioLine line) {}

    @Override
    public Map<String, Kept<ProjectStatus>> load(Collection<String> keys) {
        return documents.load(keys);
    }

    @Override
    public boolean write(Collection<Change<ProjectStatus>> changes) {
        return documents.write(changes);
    }

    @Override
    public Map<String, ProjectStatus> find(Collection<String> ids, Scope scope) {
        var found = new HashMap<String, ProjectStatus>();
        var filter = MongoProjectFilters.within(scope, new Document("_id", new Document("$in", List.copyOf(ids))));
        MongoReads.forEach(rows, filter, Row::id, row -> found.put(row.id(), row.document()));
        found.values().removeIf(status -> !status.isRegistered());
        return found;
    }

    private static @Nullable Map<String, String> orderOf(ProjectStatus status) {
        var summary = status.summary();
        return summary == null ? null : ProjectOrder.keys(summary);
    }

    // What was written by a version that knew fewer orders, and selected by less. The last first, so that as long as
    // one is
    // missing the first is, too.
    private void renewRows() {
        var first = rows.find(MongoProjectFilters.registered())
                .sort(new Document("_id", 1))
                .first();
        if (first == null || isRenewed(first)) {
            return;
        }
        rows.find(MongoProjectFilters.registered())
                .sort(new Document("_id", -1))
                .forEach(row -> {
                    var asRead = new Document("_id", row.id()).append("version", row.version());
                    var renewed = new Document("order", orderOf(row.document()))
                            .append("line", PortfolioLine.of(row.document()));
                    rows.updateOne(asRead, new Document("$set", renewed));
                });
    }

    private static boolean isRenewed(Row row) {
        return row.order() != null && row.order().containsKey(ProjectOrder.IN_STATISTICS.name());
    }

    private static String textOf(ProjectStatus status) {
        var project = status.registration().project();
        return project == null
                ? ""
                : Stream.of(project.id(), project.names().zh(), project.names().en(), project.sponsor())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))
                        .toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Agenda> agenda(Collection<Integer> partitions) {
        var found = new ArrayList<Agenda>();
        MongoReads.forEach(
                rows.withDocumentClass(AgendaRow.class),
                new Document("partition", new Document("$in", List.copyOf(partitions))),
                new Document("partition", 1).append("dueAt", 1).append("document.judgement", 1),
                AgendaRow::id,
                row -> found.add(new Agenda(
                        row.id(),
                        row.partition(),
                        row.dueAt() == null ? Instant.EPOCH : row.dueAt(),
                        row.document() == null ? null : row.document().judgement())));
        return found;
    }

    @Override
    public List<ProjectStatus> page(Scope scope, Filter filter, ProjectSort sort, @Nullable Place after, int limit) {
        var order = sort.order();
        var sign = sort.reversed() ? "-" : "";
        var keys = order == ProjectOrder.CODE
                ? MongoKeyset.of(sign + "_id")
                : MongoKeyset.of(sign + "order." + order.name(), sign + "_id");
        var query = MongoProjectFilters.within(scope, MongoProjectFilters.matching(filter));
        if (after != null) {
            query.putAll(order == ProjectOrder.CODE ? keys.after(after.id()) : keys.after(after.key(), after.id()));
        }
        return rows.find(query)
                .sort(keys.sort())
                .limit(limit)
                .batchSize(limit)
                .map(Row::document)
                .into(new ArrayList<>());
    }

    @Override
    public void forEach(Scope scope, Filter filter, Consumer<PortfolioLine> consumer) {
        MongoReads.forEach(
                rows.withDocumentClass(LineRow.class),
                MongoProjectFilters.within(scope, MongoProjectFilters.matching(filter)),
                new Document("line", 1),
                LineRow::id,
                row -> consumer.accept(row.line()));
    }
}
