package io.gantry.notification.alert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Event;
import io.gantry.notification.alert.MongoAlertRows.Row;
import io.gantry.store.MongoIndex;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Gathered;
import io.gantry.stream.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The events that alerts carry. An event leaves its document when it is in the log; a little later, many at a time, or when
 * the alert is saved out of the memory.
 */
@Component
class MongoAlertOutbox implements Outbox {

    private static final long PATIENCE_SECONDS = 15;

    private final MongoCollection<Row> alerts;
    private final MongoAlertRows rows;
    private final AlertMemory memory;
    private final Gathered<Set<UUID>> published = new Gathered<>();

    MongoAlertOutbox(MongoDatabase database, EventCodec codec, AlertMemory memory) {
        this.alerts = database.getCollection(MongoAlertRows.COLLECTION, Row.class);
        this.rows = new MongoAlertRows(codec);
        this.memory = memory;
        MongoIndex.create(alerts, MongoIndex.of("unpublished", "outbox.at"));
    }

    @Override
    public List<Pending> pending(int limit) {
        takeOff(published.take());
        var pending = new ArrayList<Pending>();
        for (var row : alerts.find(new Document("outbox.at", new Document("$gt", Instant.EPOCH)))
                .sort(new Document("outbox.at", 1))
                .limit(limit)
                .batchSize(limit)) {
            pending.add(new Pending(row.id(), new ArrayList<>(rows.events(row.outbox()))));
        }
        return pending;
    }

    @Override
    public void published(List<Pending> pending) {
        for (var each : pending) {
            var events = each.events().stream().map(Event::id).collect(Collectors.toSet());
            published.add(each.document(), events, MongoAlertOutbox::union);
            var known = memory.find(UUID.fromString(each.document()));
            if (known != null) {
                memory.replace(known, known.withoutEvents(events));
            }
        }
        takeOff(published.takeIfOld());
    }

    // The version counts this too, or whoever read the document before would put the events back. What is remembered
    // from before this write has the next version then, unless it was saved meanwhile. If another instance was faster
    // with a change, that version has passed, and nothing can be saved on it.
    private void takeOff(Map<String, Set<UUID>> events) {
        if (events.isEmpty()) {
            return;
        }
        var remembered = events.keySet().stream()
                .map(id -> memory.find(UUID.fromString(id)))
                .filter(Objects::nonNull)
                .toList();
        var ids = events.values().stream()
                .flatMap(Set::stream)
                .map(UUID::toString)
                .toList();
        alerts.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .updateMany(
                        new Document("_id", new Document("$in", List.copyOf(events.keySet()))),
                        new Document("$pull", new Document("outbox", new Document("eventId", new Document("$in", ids))))
                                .append("$inc", new Document("version", 1L)));
        remembered.forEach(known -> memory.replace(known, known.saved()));
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
