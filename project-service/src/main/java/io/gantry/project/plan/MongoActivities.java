package io.gantry.project.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.gantry.event.Activity;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoKeyset;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The activities of plans, {@code {_id, project, id, revision, position, finish, activity, node, first, since, returned?: {project,
 * at}}}, each with the revision of the plan that has made it so. One that is gone has no {@code position} and stays otherwise, so that a writer that
 * was paused cannot bring it back, and what it was planned for is known if it comes back ({@link MongoPlannedDates}).
 */
final class MongoActivities {

    static final String COLLECTION = "plan_activities";

    private static final int BATCH = 1_000;
    private static final MongoKeyset SHOWN = MongoKeyset.of("position", "id");

    private final MongoCollection<Document> activities;

    MongoActivities(MongoDatabase database) {
        this.activities = database.getCollection(COLLECTION);
        MongoIndex.create(
                activities,
                MongoIndex.of("shown", "project", "position", "id"),
                MongoIndex.of("earliest_start", "project", "start"),
                MongoIndex.of("latest_finish", "project", "-finish"),
                MongoIndex.of("returned", "returned.project").asSparse());
    }

    /** Makes the activities what a revision says, as far as they are not newer. */
    void apply(String projectId, long revision, List<PlanRevised> parts) {
        parts.forEach(part -> markReturned(projectId, revision, part));
        var writes = new ArrayList<UpdateOneModel<Document>>();
        for (var part : parts) {
            part.set().forEach(activity -> writes.add(write(projectId, activity.id(), revision, activity)));
            part.removed().forEach(id -> writes.add(write(projectId, id, revision, null)));
        }
        // Refused as duplicates are those that are as new already: the filter does not find them, and their ids are
        // taken.
        MongoWrites.bulk(activities, writes);
        if (revision > 1 && parts.get(0).whole()) {
            removeOlder(projectId, revision);
        }
    }

    // Of what has come back it is asked anew what is done; this says since when.
    private void markReturned(String projectId, long revision, PlanRevised part) {
        if (revision > 1 && !part.set().isEmpty()) {
            var back = new Document(
                            "_id",
                            among(
                                    projectId,
                                    part.set().stream().map(Activity::id).toList()))
                    .append("revision", new Document("$lt", revision))
                    .append("since", new Document("$gt", 0L))
                    .append("position", new Document("$exists", false));
            var returned = new Document("project", projectId).append("at", Date.from(part.time()));
            activities.updateMany(back, new Document("$set", new Document("returned", returned)));
        }
    }

    /** When each of those came back that were out of the plan once. */
    Map<String, Instant> returned(String projectId) {
        var returned = new HashMap<String, Instant>();
        activities
                .find(new Document("returned.project", projectId))
                .projection(new Document("id", 1).append("returned.at", 1))
                .batchSize(BATCH)
                .forEach(document -> returned.put(
                        document.getString("id"),
                        document.get("returned", Document.class).getDate("at").toInstant()));
        return returned;
    }

    private void removeOlder(String projectId, long revision) {
        List<String> older;
        do {
            older = activities
                    .find(inPlan(projectId).append("revision", new Document("$lt", revision)))
                    .projection(new Document("id", 1))
                    .sort(new Document("position", 1).append("id", 1))
                    .limit(BATCH)
                    .batchSize(BATCH)
                    .map(document -> document.getString("id"))
                    .into(new ArrayList<>());
            MongoWrites.bulk(
                    activities,
                    older.stream()
                            .map(id -> write(projectId, id, revision, null))
                            .toList());
        } while (!older.isEmpty());
    }

    private static UpdateOneModel<Document> write(
            String projectId, String id, long revision, @Nullable Activity activity) {
        var fields = new Document("project", projectId).append("id", id).append("revision", revision);
        var gone = new Document();
        var update = new Document("$set", fields);
        if (activity == null) {
            // The activity itself stays, for the dates with which it went.
            gone.append("position", "").append("start", "").append("finish", "").append(MongoNetwork.NODE, "");
        } else {
            fields.append("position", activity.position())
                    .append("start", activity.plannedStart().toString())
                    .append("finish", activity.plannedFinish().toString())
                    .append("activity", activity);
            var node = MongoNetwork.documentOf(activity);
            if (node == null) {
                gone.append(MongoNetwork.NODE, "");
            } else {
                fields.append(MongoNetwork.NODE, node);
            }
            update.append("$setOnInsert", new Document("first", PlannedDates.of(activity)).append("since", revision));
        }
        if (!gone.isEmpty()) {
            update.append("$unset", gone);
        }
        var older = new Document("_id", idOf(projectId, id)).append("revision", new Document("$lt", revision));
        return new UpdateOneModel<>(older, update, new UpdateOptions().upsert(true));
    }

    List<Activity> list(String projectId, @Nullable PlanPlace after, int limit) {
        var found = new ArrayList<Activity>();
        var place = after;
        while (found.size() < limit) {
            int batch = Math.min(BATCH, limit - found.size());
            var page = page(projectId, place, batch);
            found.addAll(page);
            if (page.size() < batch) {
                break;
            }
            place = PlanPlace.of(page.get(page.size() - 1));
        }
        return found;
    }

    private List<Activity> page(String projectId, @Nullable PlanPlace after, int limit) {
        var wanted = inPlan(projectId);
        if (after != null) {
            wanted.putAll(SHOWN.after(after.position(), after.id()));
        }
        return activities
                .find(wanted, Row.class)
                .sort(SHOWN.sort())
                .limit(limit)
                .batchSize(limit)
                .map(Row::activity)
                .into(new ArrayList<>());
    }

    List<Activity> find(String projectId, Collection<String> ids) {
        return activities
                .find(inPlan(projectId).append("_id", among(projectId, ids)), Row.class)
                .sort(new Document("_id", 1))
                .batchSize(BATCH)
                .map(Row::activity)
                .into(new ArrayList<>());
    }

    Set<String> known(String projectId, Collection<String> ids) {
        return activities
                .find(new Document("_id", among(projectId, ids)))
                .projection(new Document("id", 1))
                .sort(new Document("_id", 1))
                .batchSize(BATCH)
                .map(document -> document.getString("id"))
                .into(new HashSet<>());
    }

    Optional<LocalDate> firstStart(String projectId, Set<String> without) {
        return outermost(projectId, "start", 1, without);
    }

    Optional<LocalDate> lastFinish(String projectId, Set<String> without) {
        return outermost(projectId, "finish", -1, without);
    }

    private Optional<LocalDate> outermost(String projectId, String date, int order, Set<String> without) {
        int enough = without.size() + 1;
        return activities
                .find(new Document("project", projectId).append(date, new Document("$gt", "")))
                .projection(new Document("id", 1).append(date, 1))
                .sort(new Document(date, order))
                .limit(enough)
                .batchSize(Math.min(enough, BATCH))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> !without.contains(document.getString("id")))
                .map(document -> LocalDate.parse(document.getString(date)))
                .findFirst();
    }

    private static Document inPlan(String projectId) {
        return new Document("project", projectId).append("position", new Document("$gte", 0));
    }

    static Document among(String projectId, Collection<String> ids) {
        return new Document("$in", ids.stream().map(id -> idOf(projectId, id)).toList());
    }

    private static String idOf(String projectId, String id) {
        return projectId + "/" + id;
    }

    public record Row(@BsonId String id, Activity activity) {}
}
