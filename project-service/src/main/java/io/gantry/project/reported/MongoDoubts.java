package io.gantry.project.reported;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The open delays about reports, {@code {_id, project, report}}: a report is doubted while there is one. */
final class MongoDoubts {

    private static final int BATCH = 1_000;

    private final MongoCollection<Document> doubts;

    MongoDoubts(MongoDatabase database) {
        this.doubts = database.getCollection("reported_doubts");
        MongoIndex.create(doubts, MongoIndex.of("project", "project"));
    }

    /** @param events about reports, in the order of the log */
    void take(List<DelayEvent> events) {
        var writes = new LinkedHashMap<String, WriteModel<Document>>();
        for (var event : events) {
            var delay = event.delay();
            var id = delay.id().toString();
            var byId = new Document("_id", id);
            var doubt = new Document("_id", id)
                    .append("project", delay.projectId())
                    .append("report", delay.subject().id());
            writes.put(
                    id,
                    event instanceof DelayCleared
                            ? new DeleteOneModel<>(byId)
                            : new ReplaceOneModel<>(byId, doubt, new ReplaceOptions().upsert(true)));
        }
        MongoWrites.bulk(doubts, new ArrayList<>(writes.values()));
    }

    /** Ids of the reports that are doubted, by their projects. */
    Map<String, Set<String>> in(Collection<String> projects) {
        var doubted = new HashMap<String, Set<String>>();
        doubts.find(new Document("project", new Document("$in", List.copyOf(projects))))
                .batchSize(BATCH)
                .forEach(document -> doubted.computeIfAbsent(document.getString("project"), project -> new HashSet<>())
                        .add(document.getString("report")));
        return doubted;
    }
}
