package io.gantry.project.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.project.plan.ledger.DatedActivity;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.store.MongoIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The dates of activities that are in a plan or were once. Each activity's document has, beside what it is, the dates with
 * which it first came, {@code first}, and the revision with which it did, {@code since}; both are written once and stay when
 * the activity goes, as do the dates with which it went.
 */
final class MongoPlannedDates {

    private static final int BATCH = 1_000;

    private final MongoCollection<Document> activities;

    MongoPlannedDates(MongoDatabase database) {
        this.activities = database.getCollection(MongoActivities.COLLECTION);
        MongoIndex.create(activities, MongoIndex.of("by_id", "project", "id"));
    }

    List<DatedActivity> list(String projectId, @Nullable String after, int limit) {
        var wanted = known(projectId);
        if (after != null) {
            wanted.append("id", new Document("$gt", after));
        }
        return activities
                .find(wanted, Row.class)
                .sort(new Document("id", 1))
                .limit(limit)
                .batchSize(Math.min(limit, BATCH))
                .map(Row::dated)
                .into(new ArrayList<>());
    }

    Map<String, DatedActivity> find(String projectId, Collection<String> ids) {
        var found = new HashMap<String, DatedActivity>();
        if (!ids.isEmpty()) {
            activities
                    .find(known(projectId).append("_id", MongoActivities.among(projectId, ids)), Row.class)
                    .batchSize(BATCH)
                    .map(Row::dated)
                    .into(new ArrayList<>())
                    .forEach(dated -> found.put(dated.id(), dated));
        }
        return found;
    }

    /** The dates with which those of {@code ids} went that are out of the plan and were in it. */
    Map<String, PlannedDates> former(String projectId, Collection<String> ids) {
        var former = new HashMap<String, PlannedDates>();
        if (!ids.isEmpty()) {
            activities
                    .find(
                            known(projectId)
                                    .append("_id", MongoActivities.among(projectId, ids))
                                    .append("position", new Document("$exists", false)),
                            Row.class)
                    .batchSize(BATCH)
                    .map(Row::activity)
                    .into(new ArrayList<>())
                    .forEach(activity -> former.put(activity.id(), PlannedDates.of(activity)));
        }
        return former;
    }

    Optional<LocalDate> originalFinish(String projectId) {
        return Optional.ofNullable(activities
                        .find(new Document("project", projectId).append("since", 1L), Row.class)
                        .sort(new Document("first.finish", -1))
                        .limit(1)
                        .first())
                .map(row -> row.first().finish());
    }

    // What a writer that was too late has removed may never have been there.
    private static Document known(String projectId) {
        return new Document("project", projectId).append("since", new Document("$gt", 0L));
    }

    public record Row(
            @BsonId String key,
            Activity activity,
            PlannedDates first,
            long since,
            @Nullable Integer position) {

        DatedActivity dated() {
            return new DatedActivity(
                    activity.id(), activity.names(), first, since, position == null ? null : PlannedDates.of(activity));
        }
    }
}
