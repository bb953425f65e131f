package io.gantry.project.plan;

import static io.gantry.project.project.MongoProjectStore.COLLECTION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import io.gantry.event.Activity;
import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoKeyset;
import io.gantry.store.MongoWrites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Baselines that were added: each by its number, name and revision in the head of the plan, {@code plan.baselines}, and each
 * activity's dates in it as a document, {@code {_id, project, number, revision, activity, dates}}.
 *
 * <p>The documents are written first. Their ids and what is in them follow from the revision of the plan that is frozen, so it
 * does not matter how many writers write them; the head makes them count, if it is still at that revision. What belongs to a
 * number that another revision has got is removed.
 */
final class MongoBaselines {

    private static final int BATCH = 1_000;
    private static final MongoKeyset BY_ACTIVITY = MongoKeyset.of("activity");

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> dates;

    MongoBaselines(MongoDatabase database) {
        this.heads = database.getCollection(COLLECTION);
        this.dates = database.getCollection("plan_baselines");
        MongoIndex.create(dates, MongoIndex.of("shown", "project", "number", "revision", "activity"));
    }

    void write(String projectId, Baseline baseline, List<Activity> activities) {
        MongoWrites.bulk(
                dates,
                activities.stream()
                        .map(activity -> of(projectId, baseline)
                                .append("_id", idOf(projectId, baseline, activity.id()))
                                .append("activity", activity.id())
                                .append("dates", PlannedDates.of(activity)))
                        .map(InsertOneModel::new)
                        .toList());
    }

    /** @return whether it counts from now on */
    boolean commit(String projectId, Baseline baseline) {
        var place = "plan.baselines." + (baseline.number() - 1);
        var before = new Document("_id", projectId)
                .append("plan.revision", baseline.revision())
                .append("plan.applied", baseline.revision())
                .append(place, new Document("$exists", false));
        if (baseline.number() > 1) {
            before.append("plan.baselines." + (baseline.number() - 2), new Document("$exists", true));
        }
        var update = new Document("$push", new Document("plan.baselines", baseline));
        return heads.updateOne(before, update).getMatchedCount() == 1;
    }

    /** Removes what others have written who wanted this number for another revision. */
    void sweep(String projectId, Baseline baseline) {
        dates.deleteMany(new Document("project", projectId)
                .append("number", baseline.number())
                .append("revision", new Document("$ne", baseline.revision())));
    }

    List<Baseline> list(String projectId) {
        var found = heads.find(new Document("_id", projectId), Head.class)
                .projection(new Document("plan.baselines", 1))
                .first();
        return found == null || found.plan() == null || found.plan().baselines() == null
                ? List.of()
                : List.copyOf(found.plan().baselines());
    }

    Map<String, PlannedDates> dates(String projectId, Baseline baseline, @Nullable String after, int limit) {
        var found = new LinkedHashMap<String, PlannedDates>();
        var wanted = of(projectId, baseline);
        if (after != null) {
            wanted.putAll(BY_ACTIVITY.after(after));
        }
        dates.find(wanted, Row.class)
                .sort(BY_ACTIVITY.sort())
                .limit(limit)
                .batchSize(Math.min(limit, BATCH))
                .into(new ArrayList<>())
                .forEach(row -> found.put(row.activity(), row.dates()));
        return found;
    }

    private static Document of(String projectId, Baseline baseline) {
        return new Document("project", projectId)
                .append("number", baseline.number())
                .append("revision", baseline.revision());
    }

    private static String idOf(String projectId, Baseline baseline, String activity) {
        return projectId + "/" + baseline.number() + "/" + baseline.revision() + "/" + activity;
    }

    public record Head(@BsonId String id, @Nullable Plan plan) {}

    public record Plan(@Nullable List<Baseline> baselines) {}

    public record Row(@BsonId String id, String activity, PlannedDates dates) {}
}
