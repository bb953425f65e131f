package io.gantry.project.reported;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@link ReportedProgress} by the latest report on each activity, {@code {_id, project, report, seen, percent, complete, start?,
 * finish?}}.
 */
@Component
final class MongoReportedProgress implements ReportedProgress {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final MongoCollection<Document> activities;

    MongoReportedProgress(MongoDatabase database) {
        this.activities = database.getCollection("reported_activities");
        MongoIndex.create(activities, MongoIndex.of("complete", "project", "complete"));
        MongoIndex.create(activities, MongoIndex.of("finished", "project", "complete", "-finish"));
    }

    @Override
    public void take(Collection<Event> events) {
        var latest = new LinkedHashMap<String, ProgressReport>();
        var corrected = new ArrayList<ProgressReport>();
        for (var event : events) {
            if (event instanceof ProgressReported reported) {
                latest.merge(idOf(reported.report()), reported.report(), MongoReportedProgress::later);
            } else if (event instanceof ReportCorrected correction) {
                corrected.add(correction.report());
            }
        }
        var writes = latest.values().stream().map(MongoReportedProgress::write).toList();
        var refused = MongoWrites.bulk(activities, writes).duplicates();
        // Either seen before what is known, and refused again; or another instance has inserted an earlier report at
        // the
        // same moment, and now it is there to be replaced.
        MongoWrites.bulk(activities, refused.stream().map(writes::get).toList());
        for (var report : corrected) {
            activities.updateOne(
                    new Document("_id", idOf(report))
                            .append("report", report.id().toString()),
                    new Document("$set", stateOf(report)));
        }
    }

    @Override
    public Set<String> complete(String projectId) {
        return activities
                .find(new Document("project", projectId).append("complete", true))
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id").substring(projectId.length() + 1))
                .into(new HashSet<>());
    }

    @Override
    public Map<String, Last> of(String projectId) {
        var found = new HashMap<String, Last>();
        activities
                .find(new Document("project", projectId))
                .forEach(document ->
                        found.put(document.getString("_id").substring(projectId.length() + 1), last(document)));
        return found;
    }

    @Override
    public List<Finished> finished(Collection<String> projects, int limit) {
        var known = new Document("$gt", "");
        var wanted = new Document("project", new Document("$in", List.copyOf(projects)))
                .append("complete", true)
                .append("start", known)
                .append("finish", known);
        return activities
                .find(wanted)
                .sort(new Document("finish", -1))
                .limit(limit)
                .batchSize(limit)
                .map(MongoReportedProgress::finished)
                .into(new ArrayList<>());
    }

    private static Finished finished(Document document) {
        var project = document.getString("project");
        return new Finished(
                project,
                document.getString("_id").substring(project.length() + 1),
                LocalDate.parse(document.getString("start")),
                LocalDate.parse(document.getString("finish")));
    }

    private static UpdateOneModel<Document> write(ProgressReport report) {
        var older = new Document("_id", idOf(report)).append("seen", new Document("$lte", report.occurredAt()));
        var fields = new Document("project", report.projectId())
                .append("report", report.id().toString())
                .append("seen", report.occurredAt());
        fields.putAll(stateOf(report));
        return new UpdateOneModel<>(older, new Document("$set", fields), new UpdateOptions().upsert(true));
    }

    // A day that a report does not say stays as it was said before.
    private static Document stateOf(ProgressReport report) {
        var state = new Document("percent", report.percentComplete().toPlainString())
                .append("complete", isComplete(report));
        if (report.actualStart() != null) {
            state.append("start", report.actualStart().toString());
        }
        if (report.actualFinish() != null) {
            state.append("finish", report.actualFinish().toString());
        }
        return state;
    }

    private static Last last(Document document) {
        var percent = document.getString("percent");
        var known = percent != null
                ? new BigDecimal(percent)
                : document.getBoolean("complete", false) ? ALL : BigDecimal.ZERO;
        return new Last(known, document.getDate("seen").toInstant());
    }

    private static ProgressReport later(ProgressReport one, ProgressReport other) {
        return other.occurredAt().isBefore(one.occurredAt()) ? after(other, one) : after(one, other);
    }

    private static ProgressReport after(ProgressReport earlier, ProgressReport later) {
        return new ProgressReport(
                later.id(),
                later.projectId(),
                later.activityId(),
                later.unit(),
                later.percentComplete(),
                later.actualStart() == null ? earlier.actualStart() : later.actualStart(),
                later.actualFinish() == null ? earlier.actualFinish() : later.actualFinish(),
                later.investmentToDate(),
                later.remarks(),
                later.occurredAt());
    }

    private static boolean isComplete(ProgressReport report) {
        return report.percentComplete().compareTo(ALL) >= 0;
    }

    private static String idOf(ProgressReport report) {
        return report.projectId() + "/" + report.activityId();
    }
}
