package io.gantry.notification.alert;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.gantry.access.Scope;
import io.gantry.notification.alert.MongoAlertRows.Row;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoAlertStore implements AlertStore {

    private static final int BATCH = 500;

    private final MongoCollection<Row> alerts;
    private final MongoCollection<Document> raw;
    private final MongoAlertRows rows;

    MongoAlertStore(MongoDatabase database, EventCodec codec) {
        this.alerts = database.getCollection(MongoAlertRows.COLLECTION, Row.class);
        this.raw = database.getCollection(MongoAlertRows.COLLECTION);
        this.rows = new MongoAlertRows(codec);
        MongoIndex.create(
                alerts,
                MongoIndex.of("subject_episode", "subjectKey", "lastEpisode"),
                MongoIndex.of("due", "nextActionAt"),
                MongoIndex.of("ahead", "changedAt"),
                newestFirst("newest"),
                newestFirst("told_newest", "told"),
                newestFirst("project_newest", "projectId"),
                newestFirst("state_newest", "state"),
                newestFirst("open_newest", "open", "waiting"),
                newestFirst("level_newest", "level"),
                newestFirst("rule_newest", "rule"),
                MongoIndex.of("open_worst", "open", "mildness", "triggeredAt", "_id"));
        sortRows();
    }

    @Override
    public Map<UUID, AlertCase> find(Collection<UUID> ids, Scope scope) {
        var found = new HashMap<UUID, AlertCase>();
        var texts = ids.stream().map(UUID::toString).toList();
        var filter = new Document("_id", new Document("$in", texts));
        if (!scope.isEverything()) {
            filter.append("told", in(scope));
        }
        for (var alert : cases(alerts.find(filter).sort(new Document("_id", 1)))) {
            found.put(alert.id(), alert);
        }
        return found;
    }

    // Most subjects of a batch are in one of a few episodes. One bound for all of them would read whole histories.
    @Override
    public List<AlertCase> ofSubjects(Map<SubjectKey, Integer> episodes) {
        var byEpisode = new TreeMap<Integer, List<String>>();
        episodes.forEach((key, episode) ->
                byEpisode.computeIfAbsent(episode, none -> new ArrayList<>()).add(key.toString()));
        var found = new ArrayList<AlertCase>();
        byEpisode.forEach((episode, keys) ->
                found.addAll(cases(alerts.find(new Document("subjectKey", new Document("$in", keys))
                                .append("lastEpisode", new Document("$gte", episode)))
                        .sort(new Document("_id", 1)))));
        return found;
    }

    @Override
    public boolean save(Collection<AlertCase> changed) {
        var result = MongoWrites.bulk(alerts, changed.stream().map(this::write).toList());
        var replaced = changed.stream().filter(alert -> alert.version() > 0).count();
        // A duplicate is an alert that another instance has raised.
        return result.duplicates().isEmpty() && result.matched() == replaced;
    }

    @Override
    public List<AlertCase> due(Instant now, int limit) {
        return cases(alerts.find(new Document("nextActionAt", new Document("$lte", now)))
                .sort(new Document("nextActionAt", 1))
                .limit(limit));
    }

    @Override
    public List<AlertCase> ahead(Instant now, Duration pause, int limit) {
        return cases(alerts.find(new Document("changedAt", new Document("$gt", now))
                        .append("nextActionAt", new Document("$gt", now.plus(pause))))
                .sort(new Document("changedAt", 1))
                .limit(limit));
    }

    @Override
    public List<AlertCase> search(AlertSearch search, int limit) {
        if (search.unit() != null && !search.scope().includes(search.unit())) {
            return List.of();
        }
        return cases(alerts.find(MongoAlertSearch.filter(search))
                .sort(MongoAlertSearch.sort(search.order()))
                .limit(limit));
    }

    @Override
    public Map<String, Long> countByState() {
        var counts = new HashMap<String, Long>();
        var group = new Document("$group", new Document("_id", "$state").append("count", new Document("$sum", 1)));
        for (var row : raw.aggregate(List.of(group))) {
            counts.put(
                    row.getString("_id"),
                    Objects.requireNonNull(row.get("count", Number.class)).longValue());
        }
        return counts;
    }

    // One that is new is put in the place of none, so that all goes to the store as one command; where there is one it
    // is refused as a duplicate.
    private WriteModel<Row> write(AlertCase alert) {
        var row = rows.of(alert);
        return new ReplaceOneModel<>(
                new Document("_id", row.id()).append("version", alert.version()),
                row,
                new ReplaceOptions().upsert(alert.version() == 0));
    }

    private List<AlertCase> cases(FindIterable<Row> documents) {
        return documents.batchSize(BATCH).map(rows::caseOf).into(new ArrayList<>());
    }

    // What was written before alerts were sorted by level and searched by words. The last first, so that as long as one
    // is
    // missing the first is, too.
    private void sortRows() {
        var first = alerts.find().sort(new Document("_id", 1)).first();
        if (first != null && first.mildness() == null) {
            alerts.find().sort(new Document("_id", -1)).batchSize(BATCH).forEach(this::sortRow);
        }
    }

    private void sortRow(Row row) {
        var delay = rows.caseOf(row).delay();
        alerts.updateOne(
                new Document("_id", row.id()).append("version", row.version()),
                new Document(
                        "$set",
                        new Document("mildness", -delay.level().rank()).append("text", MongoAlertRows.textOf(delay))));
    }

    private static Document in(Scope scope) {
        return new Document("$in", List.copyOf(scope.units()));
    }

    private static MongoIndex newestFirst(String name, String... fields) {
        var keys = new ArrayList<>(List.of(fields));
        keys.add("-triggeredAt");
        keys.add("-_id");
        return MongoIndex.of(name, keys.toArray(String[]::new));
    }
}
