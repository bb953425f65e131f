package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.event.Cause;
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
    private final MongoDocuments<ActivityStatus, Row> documents;
    private final MongoJudged<ActivityStatus, Row> judged;

    MongoActivityStore(MongoDatabase database) {
        this.rows = database.getCollection("activities", Row.class);
        this.documents = new MongoDocuments<>(rows, Row::of, Row::document, Row::key);
        this.judged = new MongoJudged<>(rows, Row::document);
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

        static Row of(ActivityStatus status) {
            var project = Keys.of(status.projectId());
            var activity = status.inPlan();
            var start = status.openStart();
            return new Row(
                    status.key(),
                    status.version(),
                    MongoJudged.due(status.projectId(), Instant.EPOCH),
                    activity == null ? null : project + new Place(activity.position(), activity.id()).text(),
                    start == null ? null : project + start,
                    status);
        }
    }

    @Override
    public Map<String, ActivityStatus> find(Collection<String> keys) {
        return documents.find(keys);
    }

    @Override
    public boolean save(Collection<ActivityStatus> changed) {
        return documents.save(changed);
    }

    @Override
    public List<ActivityStatus> due(String projectId, Instant now, int limit) {
        return judged.due(projectId, now, limit);
    }

    @Override
    public Optional<Instant> nextDue(String projectId) {
        return judged.nextDue(projectId);
    }

    @Override
    public void settle(Collection<Settled> settled) {
        judged.settle(settled);
    }

    @Override
    public void markDue(String projectId, @Nullable Cause cause) {
        judged.markDue(ofProjectFilter(projectId), projectId, cause);
    }

    private static Document ofProjectFilter(String projectId) {
        return new Document("_id", MongoDocuments.startingWith(Keys.of(projectId)));
    }

    @Override
    public List<ActivityStatus> ofProject(String projectId) {
        var found = new ArrayList<ActivityStatus>();
        MongoReads.forEach(rows, ofProjectFilter(projectId), Row::key, row -> found.add(row.document()));
        return found;
    }

    @Override
    public Optional<LocalDate> earliestOpenStart(String projectId, Collection<String> except) {
        var project = Keys.of(projectId);
        var first = rows.withDocumentClass(Document.class)
                .find(new Document("openStart", MongoDocuments.startingWith(project))
                        .append("_id", new Document("$nin", List.copyOf(except))))
                .projection(new Document("openStart", 1))
                .sort(new Document("openStart", 1))
                .limit(1)
                .first();
        return Optional.ofNullable(first)
                .map(document -> LocalDate.parse(document.getString("openStart").substring(project.length())));
    }

    @Override
    public int openBefore(String projectId, Activity activity, int limit) {
        var project = Keys.of(projectId);
        var by = activity.milestone() ? activity.plannedFinish() : activity.plannedStart();
        var started = new Document("$gte", project).append("$lte", project + by);
        var count = 0;
        for (var row : rows.find(new Document("openStart", started)
                        .append("_id", new Document("$ne", Keys.activity(projectId, activity.id())))
                        .append("document.activity.plannedFinish", new Document("$lte", by)))
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
