package io.gantry.project.reported;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.Subject;
import io.gantry.store.MongoIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@link ReportedProgress} by the latest reports on each activity ({@link MongoReportedDocuments}) and the doubts about them. */
@Component
final class MongoReportedProgress implements ReportedProgress {

    private static final int BATCH = 1_000;

    private final MongoCollection<Document> activities;
    private final MongoDoubts doubts;

    MongoReportedProgress(MongoDatabase database) {
        this.activities = database.getCollection("reported_activities");
        this.doubts = new MongoDoubts(database);
        MongoIndex.create(activities, MongoIndex.of("complete", "project", "complete"));
        MongoIndex.create(activities, MongoIndex.of("finished", "project", "complete", "-finish"));
    }

    @Override
    public void take(Collection<Event> events) {
        var doubted = events.stream()
                .filter(DelayEvent.class::isInstance)
                .map(DelayEvent.class::cast)
                .filter(event -> event.delay().subject().kind().equals(Subject.REPORT))
                .toList();
        doubts.take(doubted);
        // Another instance may write at the same moment. What is taken in again changes nothing.
        boolean taken;
        do {
            taken = new MongoReportTaking(activities, doubts).isTaken(events, doubted);
        } while (!taken);
    }

    @Override
    public Set<String> complete(String projectId) {
        return activities
                .find(new Document("project", projectId).append("complete", true))
                .projection(new Document("project", 1))
                .batchSize(BATCH)
                .map(MongoReportedDocuments::idIn)
                .into(new HashSet<>());
    }

    @Override
    public Map<String, Last> of(String projectId) {
        var found = new HashMap<String, Last>();
        activities
                .find(new Document("project", projectId).append("seen", new Document("$exists", true)))
                .projection(new Document("reports", 0))
                .batchSize(BATCH)
                .forEach(document -> found.put(MongoReportedDocuments.idIn(document), last(document)));
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
                .projection(new Document("reports", 0))
                .sort(new Document("finish", -1))
                .limit(limit)
                .batchSize(limit)
                .map(MongoReportedProgress::finished)
                .into(new ArrayList<>());
    }

    private static Finished finished(Document document) {
        return new Finished(
                document.getString("project"),
                MongoReportedDocuments.idIn(document),
                LocalDate.parse(document.getString("start")),
                LocalDate.parse(document.getString("finish")));
    }

    private static Last last(Document document) {
        var said = MongoReportedDocuments.said(document);
        return new Last(
                said.percent(), said.start(), said.finish(), said.seen(), MongoReportedDocuments.answered(document));
    }
}
