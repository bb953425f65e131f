package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@link ReportStore} in the collection {@code reports}. */
final class MongoReportStore implements ReportStore {

    private final MongoCollection<Row> rows;
    private final Judged<ReportStatus> judged;

    MongoReportStore(MongoDatabase database) {
        this.rows = database.getCollection("reports", Row.class);
        this.judged = new MongoJudged<>(rows, Row::of, Row::kept, Row::key);
        MongoIndex.create(
                rows,
                MongoIndex.of("due", "due").asSparse(),
                MongoIndex.of("received", "received").asSparse(),
                MongoIndex.of("series", "series").asSparse(),
                MongoIndex.of("money", "money").asSparse(),
                MongoIndex.of("doubted", "doubted").asSparse());
    }

    /**
     * As stored. The fields beside the document are what is looked for; each begins with the project.
     *
     * @param due when it is to be judged
     * @param received where it lies in the log
     * @param series its place among the reports on its activity
     * @param money its place among the reports on its project that speak of money
     * @param doubted the project, while a delay stands about it
     * @param saysStart whether it says when the work began
     */
    public record Row(
            @BsonId String key,
            long version,
            @Nullable String due,
            @Nullable String received,
            @Nullable String series,
            @Nullable String money,
            @Nullable String doubted,
            boolean saysStart,
            ReportStatus document) {

        static Row of(Kept<ReportStatus> kept) {
            var status = kept.document();
            var sent = status.sent();
            var reported = status.reported();
            return new Row(
                    status.key(),
                    status.version(),
                    MongoJudged.due(status.projectId(), kept.due()),
                    sent == null
                            ? null
                            : place(status.projectId(), sent.position().offset()),
                    Series.inActivity(status),
                    Series.inMoney(status),
                    status.isDoubted() ? status.projectId() : null,
                    reported != null && reported.actualStart() != null,
                    status);
        }

        Kept<ReportStatus> kept() {
            return new Kept<>(document, MongoJudged.timeOf(document.projectId(), due));
        }
    }

    private static String place(String projectId, long offset) {
        return Keys.of(projectId) + Series.place(Instant.EPOCH, offset);
    }

    @Override
    public Map<String, Kept<ReportStatus>> load(Collection<String> keys) {
        return judged.load(keys);
    }

    @Override
    public boolean write(Collection<Change<ReportStatus>> changes) {
        return judged.write(changes);
    }

    @Override
    public List<Kept<ReportStatus>> due(String projectId, Instant now, Collection<String> except, int limit) {
        return judged.due(projectId, now, except, limit);
    }

    @Override
    public Optional<Instant> nextDue(String projectId, Instant from, Collection<String> except) {
        return judged.nextDue(projectId, from, except);
    }

    @Override
    public List<String> keys(String projectId, int limit) {
        var ofProject = new Document("$gte", Keys.of(projectId)).append("$lt", Keys.behind(projectId));
        return keys(new Document("_id", ofProject), limit);
    }

    @Override
    public List<String> doubted(String projectId) {
        return keys(new Document("doubted", projectId), 0);
    }

    private List<String> keys(Document query, int limit) {
        return rows.withDocumentClass(Document.class)
                .find(query)
                .projection(new Document("_id", 1))
                .sort(new Document("_id", 1))
                .limit(limit)
                .batchSize(limit == 0 ? 1000 : limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<ReportStatus> page(String projectId, @Nullable Long offset, int limit) {
        var range = new Document("$gte", Keys.of(projectId))
                .append("$lt", offset == null ? Keys.behind(projectId) : place(projectId, offset));
        return found(new Document("received", range), new Document("received", -1), limit).stream()
                .map(Kept::document)
                .toList();
    }

    @Override
    public List<Kept<ReportStatus>> before(Series series, @Nullable String place, Wanted wanted, int limit) {
        var field = fieldOf(series);
        var query = new Document(
                field,
                new Document("$gte", series.prefix())
                        .append("$lt", series.prefix() + (place == null ? "\uffff" : place)));
        if (wanted.sound()) {
            query.append("doubted", null);
        }
        if (wanted.sayingStart()) {
            query.append("saysStart", true);
        }
        return found(MongoDocuments.without(wanted.except(), query), new Document(field, -1), limit);
    }

    @Override
    public List<Kept<ReportStatus>> after(Series series, String place, int limit) {
        var field = fieldOf(series);
        var range = new Document("$gt", series.prefix() + place).append("$lt", series.prefix() + "\uffff");
        return found(new Document(field, range), new Document(field, 1), limit);
    }

    private static String fieldOf(Series series) {
        return switch (series.kind()) {
            case ACTIVITY -> "series";
            case MONEY -> "money";
        };
    }

    private List<Kept<ReportStatus>> found(Document query, Document sort, int limit) {
        return rows.find(query)
                .sort(sort)
                .limit(limit)
                .batchSize(limit)
                .map(Row::kept)
                .into(new ArrayList<>());
    }
}
