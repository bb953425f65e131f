package io.gantry.project.plan;

import static io.gantry.project.project.MongoProjectStore.COLLECTION;
import static io.gantry.project.project.MongoProjectStore.PLAN_UNITS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.schedule.FinishedWork;
import io.gantry.project.reported.ReportedProgress;
import io.gantry.project.reported.ReportedProgress.Finished;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** {@link UnitRecords} from the projects that concern a unit, what was reported on them, and their plans. */
@Component
final class MongoUnitRecords implements UnitRecords {

    private static final String RESPONSIBLE = "project.responsibleUnit";
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> activities;
    private final ReportedProgress reported;

    MongoUnitRecords(MongoDatabase database, ReportedProgress reported) {
        this.heads = database.getCollection(COLLECTION);
        this.activities = database.getCollection(MongoActivities.COLLECTION);
        this.reported = reported;
    }

    @Override
    public Map<String, List<FinishedWork>> of(Set<String> units) {
        var records = new HashMap<String, List<FinishedWork>>();
        for (var unit : units) {
            var finished = finishedBy(unit);
            if (!finished.isEmpty()) {
                records.put(unit, finished);
            }
        }
        return records;
    }

    private List<FinishedWork> finishedBy(String unit) {
        var responsible = new HashMap<String, String>();
        heads.find(new Document("$or", List.of(new Document(RESPONSIBLE, unit), new Document(PLAN_UNITS, unit))))
                .projection(new Document(RESPONSIBLE, 1))
                .forEach(head -> responsible.put(
                        head.getString("_id"),
                        head.get("project", Document.class).getString("responsibleUnit")));
        var latest = new ArrayList<Finished>();
        for (var some : parts(List.copyOf(responsible.keySet()))) {
            latest.addAll(reported.finished(some, MOST));
        }
        latest.sort(Comparator.comparing(Finished::finish).reversed());
        var works = new ArrayList<FinishedWork>();
        for (var some : parts(latest.subList(0, Math.min(MOST, latest.size())))) {
            works.addAll(works(unit, some, responsible));
        }
        return works;
    }

    private List<FinishedWork> works(String unit, List<Finished> finished, Map<String, String> responsible) {
        var byId = new HashMap<String, Finished>();
        finished.forEach(each -> byId.put(each.projectId() + "/" + each.activityId(), each));
        var works = new ArrayList<FinishedWork>();
        // What a writer that was too late has removed may never have been there.
        activities
                .find(
                        new Document("_id", new Document("$in", List.copyOf(byId.keySet())))
                                .append("since", new Document("$gt", 0L)),
                        Row.class)
                .batchSize(AT_ONCE)
                .forEach(row -> {
                    var one = byId.get(row.key());
                    var own = row.activity().responsibleUnit();
                    if (one != null
                            && !row.activity().milestone()
                            && unit.equals(own == null ? responsible.get(one.projectId()) : own)) {
                        works.add(new FinishedWork(row.first(), one.start(), one.finish()));
                    }
                });
        return works;
    }

    // One query for thousands would take longer than a request may wait.
    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return parts;
    }

    public record Row(@BsonId String key, Activity activity, PlannedDates first) {}
}
