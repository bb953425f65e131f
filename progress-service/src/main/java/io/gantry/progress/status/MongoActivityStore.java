package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoReads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@link ActivityStore} in the collection {@code activities}. */
final class MongoActivityStore implements ActivityStore {

    private final MongoCollection<Row> rows;
    private final Judged<ActivityStatus> judged;

    MongoActivityStore(MongoDatabase database) {
        this.rows = database.getCollection("activities", Row.class);
        this.judged = new MongoJudged<>(rows, Row::of, Row::kept, Row::key);
        MongoIndex.create(
                rows,
                MongoIndex.of("due", "due").asSparse(),
                MongoIndex.of("place", "place").asSparse(),
                MongoIndex.of("open_start", "openStart").asSparse());
    }

    /**
     * As stored. The fields beside the document are what is looked for; each begins with the project.
     *
     * @param due when it is to be judged
     * @param place where it stands in the plan; absent while it is not in it
     * @param openStart its first planned day, while it is not complete
     */
    public record Row(
            @BsonId String key,
            long version,
            @Nullable String due,
            @Nullable String place,
            @Nullable String openStart,
            ActivityStatus document) {

        static Row of(Kept<ActivityStatus> kept) {
            var status = kept.document();
            var project = Keys.of(status.projectId());
            var activity = status.inPlan();
            var start = status.openStart();
            return new Row(
                    status.key(),
                    status.version(),
                    MongoJudged.due(status.projectId(), kept.due()),
                    activity == null ? null : project + new Place(activity.position(), activity.id()).text(),
                    start == null ? null : project + start,
                    status);
        }

        Kept<ActivityStatus> kept() {
            return new Kept<>(document, MongoJudged.timeOf(document.projectId(), due));
        }
    }

    @Override
    public Map<String, Kept<ActivityStatus>> load(Collection<String> keys) {
        return judged.load(keys);
    }

    @Override
    public boolean write(Collection<Change<ActivityStatus>> changes) {
        return judged.write(changes);
    }

    @Override
    public List<Kept<ActivityStatus>> due(String projectId, Instant now, Collection<String> except, int limit) {
        return judged.due(projectId, now, except, limit);
    }

    @Override
    public Optional<Instant> nextDue(String projectId, Instant from, Collection<String> except) {
        return judged.nextDue(projectId, from, except);
    }

    private static Document ofProjectFilter(String projectId) {
        return new Document("_id", MongoDocuments.startingWith(Keys.of(projectId)));
    }

    @Override
    public List<Kept<ActivityStatus>> ofProject(String projectId) {
        var found = new ArrayList<Kept<ActivityStatus>>();
        MongoReads.forEach(rows, ofProjectFilter(projectId), Row::key, row -> found.add(row.kept()));
        return found;
    }

    @Override
    public Optional<LocalDate> earliestOpenStart(String projectId, Collection<String> except) {
        var project = Keys.of(projectId);
        var first = rows.withDocumentClass(Document.class)
                .find(MongoDocuments.without(except, new Document("openStart", MongoDocuments.startingWith(project))))
                .projection(new Document("openStart", 1))
                .sort(new Document("openStart", 1))
                .limit(1)
                .first();
        return Optional.ofNullable(first)
                .map(document -> LocalDate.parse(document.getString("openStart").substring(project.length())));
    }

    @Override
    public int openBefore(String projectId, LocalDate by, Collection<String> except, int limit) {
        var project = Keys.of(projectId);
        var started = new Document("$gte", project).append("$lte", project + by);
        var count = 0;
        var finished =
                new Document("openStart", started).append("document.activity.plannedFinish", new Document("$lte", by));
        for (var row : rows.find(MongoDocuments.without(except, finished))
                .sort(new Document("openStart", 1))
                .limit(limit)
                .batchSize(limit)) {
            count += row.document().planned() ? 1 : 0;
        }
        return count;
    }

    @Override
    public List<ActivityStatus> page(String projectId, @Nullable Place after, int limit) {
        var project = Keys.of(projectId);
        var range = after == null
                ? MongoDocuments.startingWith(project)
                : new Document("$gt", project + after.text()).append("$lt", project + "\uffff");
        return rows.find(new Document("place", range))
                .sort(new Document("place", 1))
                .limit(limit)
                .batchSize(limit)
                .map(Row::document)
                .into(new ArrayList<>());
    }
}
