package io.gantry.project.reported;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.store.MongoWrites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Takes in one batch of events: reads the activities that it is about, and writes them unless another instance has meanwhile. */
final class MongoReportTaking {

    private static final int BATCH = 1_000;

    private final MongoCollection<Document> activities;
    private final MongoDoubts doubts;
    private final Map<String, ReportedActivity> found = new LinkedHashMap<>();
    private final Set<String> stored = new HashSet<>();

    MongoReportTaking(MongoCollection<Document> activities, MongoDoubts doubts) {
        this.activities = activities;
        this.doubts = doubts;
    }

    /**
     * @param about the delays about reports among {@code events}
     * @return false if another instance has written one of the activities meanwhile; then some are not written
     */
    boolean isTaken(Collection<Event> events, List<DelayEvent> about) {
        load(keys(events, about));
        for (var event : events) {
            if (event instanceof ProgressReported reported) {
                found.compute(
                        keyOf(reported.report()),
                        (key, activity) -> known(activity, reported.report()).reported(reported.report()));
            } else if (event instanceof ReportCorrected corrected) {
                found.compute(
                        keyOf(corrected.report()),
                        (key, activity) ->
                                known(activity, corrected.report()).corrected(corrected.report(), corrected.time()));
            } else if (event instanceof ReportConfirmed confirmed) {
                byReport(confirmed.projectId(), confirmed.reportId().toString())
                        .ifPresent(activity -> found.put(activity.key(), activity.answered(confirmed.time())));
            }
        }
        for (var event : about) {
            var subject = event.delay().subject();
            // Where its activity is said it has been loaded, if there is one.
            if (subject.activityId() == null) {
                byReport(event.delay().projectId(), subject.id())
                        .ifPresent(activity -> found.putIfAbsent(activity.key(), activity));
            }
        }
        return found.isEmpty() || write();
    }

    private static Set<String> keys(Collection<Event> events, List<DelayEvent> about) {
        var keys = new HashSet<String>();
        for (var event : events) {
            if (event instanceof ProgressReported reported) {
                keys.add(keyOf(reported.report()));
            } else if (event instanceof ReportCorrected corrected) {
                keys.add(keyOf(corrected.report()));
            }
        }
        about.stream()
                .map(DelayEvent::delay)
                .filter(delay -> delay.subject().activityId() != null)
                .forEach(delay ->
                        keys.add(delay.projectId() + "/" + delay.subject().activityId()));
        return keys;
    }

    private void load(Set<String> keys) {
        if (!keys.isEmpty()) {
            activities
                    .find(new Document("_id", new Document("$in", List.copyOf(keys))))
                    .batchSize(BATCH)
                    .map(this::read)
                    .forEach(activity -> found.put(activity.key(), activity));
        }
    }

    private ReportedActivity read(Document document) {
        var activity = MongoReportedDocuments.read(document);
        stored.add(activity.key());
        return activity;
    }

    // The event does not say what the report is about; there are few of these.
    private Optional<ReportedActivity> byReport(String project, String report) {
        var inBatch = found.values().stream()
                .filter(activity -> activity.project().equals(project) && activity.has(report))
                .findFirst();
        return inBatch.or(() -> Optional.ofNullable(activities
                        .find(new Document("project", project)
                                .append(
                                        "$or",
                                        List.of(
                                                new Document("reports.report", report),
                                                new Document("report", report))))
                        .first())
                .map(this::read));
    }

    private boolean write() {
        var projects = found.values().stream().map(ReportedActivity::project).collect(Collectors.toSet());
        var doubted = doubts.in(projects);
        var writes = new ArrayList<WriteModel<Document>>();
        long expected = 0;
        for (var activity : found.values()) {
            var doubtedHere = doubted.getOrDefault(activity.project(), Set.of());
            var document = MongoReportedDocuments.of(activity.trimmed(doubtedHere), doubtedHere);
            if (!stored.contains(activity.key())) {
                writes.add(new InsertOneModel<>(document));
            } else {
                expected++;
                var asRead = new Document("_id", activity.key())
                        .append("version", activity.version() == 0 ? null : activity.version());
                writes.add(new ReplaceOneModel<>(asRead, document));
            }
        }
        var result = MongoWrites.bulk(activities, writes);
        return result.matched() == expected && result.duplicates().isEmpty();
    }

    private static ReportedActivity known(@Nullable ReportedActivity activity, ProgressReport report) {
        return activity == null ? ReportedActivity.unknown(report.projectId(), report.activityId()) : activity;
    }

    private static String keyOf(ProgressReport report) {
        return report.projectId() + "/" + report.activityId();
    }
}
