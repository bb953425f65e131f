package io.gantry.project.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.event.Topics;
import io.gantry.project.plan.LedgerStore.HandedOver;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.MongoHistory;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the events that tell plans, {@code {_id, project, revision, attempt, part, json, moved, open, summary}}.
 * Those of a saved revision are confirmed and stay as its history, the summary in the first. The others, which have the
 * code of the project as {@code open}, are what a writer has left that was too late, or died.
 */
final class MongoPlanParts {

    private static final int BATCH = 100;

    private final MongoCollection<Document> parts;
    private final EventCodec codec;

    MongoPlanParts(MongoDatabase database, EventCodec codec) {
        this.parts = database.getCollection("plan_parts");
        this.codec = codec;
        MongoIndex.create(
                parts,
                MongoIndex.of("latest_first", "project", "-revision", "part"),
                MongoIndex.of("open", "open").asSparse());
    }

    void insert(PlanRevision revision, String attempt) {
        var inserts = revision.told().stream()
                .map(part -> toDocument(part, attempt, revision.summary()))
                .map(InsertOneModel::new)
                .toList();
        MongoWrites.bulk(parts, inserts);
    }

    /** The events of an attempt, in their order. */
    List<PlanRevised> of(String projectId, long revision, String attempt) {
        return parts.find(of(projectId, revision).append("attempt", attempt))
                .sort(new Document("part", 1))
                .batchSize(BATCH)
                .map(this::toEvent)
                .into(new ArrayList<>());
    }

    /** The same with what they move. */
    List<RevisionPart> told(String projectId, long revision, String attempt) {
        return parts.find(of(projectId, revision).append("attempt", attempt), Row.class)
                .sort(new Document("part", 1))
                .batchSize(BATCH)
                .map(row -> new RevisionPart(toEvent(row.json()), row.moved() == null ? List.of() : row.moved()))
                .into(new ArrayList<>());
    }

    void remove(String projectId, String attempt) {
        parts.deleteMany(new Document("project", projectId).append("attempt", attempt));
    }

    void confirm(String projectId, long revision, String attempt) {
        parts.updateMany(
                of(projectId, revision).append("attempt", attempt), new Document("$unset", new Document("open", "")));
    }

    /** Removes what belongs to no saved revision, up to one all parts of which are confirmed, as those before it are. */
    void sweep(String projectId, long revision) {
        parts.deleteMany(new Document("open", projectId).append("revision", new Document("$lte", revision)));
    }

    List<PlanEntry> history(String projectId, long revision, int limit) {
        return parts.find(new Document("project", projectId)
                        .append("revision", new Document("$lt", revision))
                        .append("part", 1)
                        .append("open", new Document("$exists", false)))
                .sort(new Document("revision", -1))
                .limit(limit)
                .batchSize(limit)
                .map(document -> PlanEntry.of(toEvent(document), toSummary(document.get("summary", Document.class))))
                .into(new ArrayList<>());
    }

    /** Who was to do each of {@code ids}, by id, in the order of time, without what leaves it with the same unit. */
    Map<String, List<HandedOver>> handedOver(String projectId, Set<String> ids) {
        var handed = new HashMap<String, Deque<HandedOver>>();
        if (!ids.isEmpty()) {
            // The latest first, as the index has them: what an earlier revision says of the same unit takes the place
            // of a later one.
            parts.find(new Document("project", projectId).append("open", new Document("$exists", false)))
                    .projection(new Document("json", 1))
                    .sort(new Document("revision", -1).append("part", 1))
                    .batchSize(BATCH)
                    .map(this::toEvent)
                    .forEach(event -> event.set().stream()
                            .filter(activity -> ids.contains(activity.id()))
                            .forEach(activity -> earlier(
                                    handed.computeIfAbsent(activity.id(), id -> new ArrayDeque<>()),
                                    new HandedOver(event.time(), activity.responsibleUnit()))));
        }
        var found = new HashMap<String, List<HandedOver>>();
        handed.forEach((id, all) -> found.put(id, List.copyOf(all)));
        return found;
    }

    private static void earlier(Deque<HandedOver> handed, HandedOver before) {
        if (!handed.isEmpty() && Objects.equals(handed.peekFirst().unit(), before.unit())) {
            handed.removeFirst();
        }
        handed.addFirst(before);
    }

    private static Document of(String projectId, long revision) {
        return new Document("project", projectId).append("revision", revision);
    }

    private Document toDocument(RevisionPart part, String attempt, PlanSummary summary) {
        var event = part.event();
        var document = new Document("_id", attempt + "/" + event.part())
                .append("project", event.projectId())
                .append("revision", event.revision())
                .append("attempt", attempt)
                .append("part", event.part())
                .append("open", event.projectId())
                .append("json", new String(codec.write(event), StandardCharsets.UTF_8))
                .append("moved", part.moved());
        return event.part() == 1 ? document.append("summary", toDocument(summary)) : document;
    }

    private PlanRevised toEvent(Document document) {
        return toEvent(document.getString("json"));
    }

    private PlanRevised toEvent(String json) {
        return (PlanRevised) codec.read(Topics.PLAN_EVENTS, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Document toDocument(PlanSummary summary) {
        return new Document("added", summary.added())
                .append("changed", summary.changed())
                .append("removed", summary.removed())
                .append(
                        "changes",
                        summary.changes().stream().map(MongoHistory::toDocument).toList());
    }

    private static PlanSummary toSummary(Document document) {
        List<FieldChange> changes = document.getList("changes", Document.class).stream()
                .map(MongoHistory::toChange)
                .toList();
        return new PlanSummary(
                document.getInteger("added"), document.getInteger("changed"), document.getInteger("removed"), changes);
    }

    public record Row(
            @BsonId String id, String json, @Nullable List<Moved> moved) {}
}
