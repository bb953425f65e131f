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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@link ReportedProgress} by the latest report on each activity, {@code {_id, project, report, seen, percent,
 * complete}}.
 */
@Component
final class MongoReportedProgress implements ReportedProgress {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final MongoCollection<Document> activities;

    MongoReportedProgress(MongoDatabase database) {
        this.activities = database.getCollection("reported_activities");
        MongoIndex.create(activities, MongoIndex.of("complete", "project", "complete"));
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
        // Refused as duplicates are those that were seen before what is known.
        MongoWrites.bulk(
                activities,
                latest.values().stream().map(MongoReportedProgress::write).toList());
        for (var report : corrected) {
            activities.updateOne(
                    new Document("_id", idOf(report))
                            .append("report", report.id().toString()),
                    new Document("$set", said(report)));
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

    private static UpdateOneModel<Document> write(ProgressReport report) {
        var older = new Document("_id", idOf(report)).append("seen", new Document("$lte", report.occurredAt()));
        var fields = new Document("project", report.projectId())
                .append("report", report.id().toString())
                .append("seen", report.occurredAt());
        fields.putAll(said(report));
        return new UpdateOneModel<>(older, new Document("$set", fields), new UpdateOptions().upsert(true));
    }

    private static Document said(ProgressReport report) {
        return new Document("percent", report.percentComplete().toPlainString()).append("complete", isComplete(report));
    }

    private static Last last(Document document) {
        var percent = document.getString("percent");
        var known = percent != null
                ? new BigDecimal(percent)
                : document.getBoolean("complete", false) ? ALL : BigDecimal.ZERO;
        return new Last(known, document.getDate("seen").toInstant());
    }

    private static ProgressReport later(ProgressReport one, ProgressReport other) {
        return other.occurredAt().isBefore(one.occurredAt()) ? one : other;
    }

    private static boolean isComplete(ProgressReport report) {
        return report.percentComplete().compareTo(ALL) >= 0;
    }

    private static String idOf(ProgressReport report) {
        return report.projectId() + "/" + report.activityId();
    }
}
