package io.gantry.project.element;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Standing;
import io.gantry.project.register.Change;
import io.gantry.project.register.MongoHistory;
import io.gantry.project.register.MongoRevisionStore;
import io.gantry.project.register.Recorded;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoKeyset;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Elements, {@code {_id, revision, projectId, facts, days, steps, units, standing, state, due, needBy, lapses, outbox,
 * pendingSince}}. What comes behind {@code steps} follows from the rest, and is what lists ask for: a day that there is none of is
 * {@link ElementStore#LAST}.
 */
@Component
final class MongoElementStore implements ElementStore, Outbox {

    private static final Document STATE = new Document("outbox", 0);
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> elements;
    private final MongoRevisionStore revisions;

    MongoElementStore(MongoDatabase database, EventCodec codec) {
        this.elements = database.getCollection("elements");
        this.revisions = new MongoRevisionStore(
                elements, codec, new MongoHistory(database.getCollection("element_history"), codec));
        MongoIndex.create(elements, MongoIndex.of("project", "projectId", "due", "_id"));
        MongoIndex.create(elements, MongoIndex.of("units", "units", "due", "_id"));
        MongoIndex.create(elements, MongoIndex.of("authority", "facts.authority", "due", "_id"));
        MongoIndex.create(elements, MongoIndex.of("due", "due", "_id"));
    }

    @Override
    public boolean save(Change<RegisteredElement> change) {
        return revisions.save(change.next().id(), stateOf(change.next()), new Document(), change);
    }

    private static Document stateOf(RegisteredElement element) {
        return new Document("projectId", element.projectId())
                .append("facts", element.facts())
                .append("days", element.days())
                .append("steps", element.steps())
                .append("units", element.holder().units())
                .append("standing", element.holder().standing().name())
                .append("state", element.last().state().name())
                .append("due", orLast(element.days().latestApplyBy()))
                .append("needBy", orLast(element.days().needBy()))
                .append("lapses", orLast(element.lapses()));
    }

    private static LocalDate orLast(@Nullable LocalDate day) {
        return day == null ? LAST : day;
    }

    static MongoKeyset keyset(ElementSort sort) {
        var sign = sort.reversed() ? "-" : "";
        return MongoKeyset.of(sign + sort.order().field(), sign + "_id");
    }

    @Override
    public void hold(RegisteredElement element, Holder holder) {
        var held = new Document("units", holder.units())
                .append("standing", holder.standing().name());
        elements.updateOne(new Document("_id", element.id()), new Document("$set", held));
    }

    @Override
    public Optional<RegisteredElement> find(String projectId, String id) {
        return Optional.ofNullable(elements.find(new Document("_id", RegisteredElement.idOf(projectId, id)), Row.class)
                        .projection(STATE)
                        .first())
                .map(Row::toElement);
    }

    @Override
    public List<RegisteredElement> ofProject(String projectId, @Nullable Place after, int limit) {
        var query = new MongoElementQuery().with("projectId", projectId).behind(ElementSort.BY_DUE, after);
        return read(query, keyset(ElementSort.BY_DUE).sort(), limit);
    }

    @Override
    public List<RegisteredElement> ofProjects(Collection<String> projectIds) {
        return read(new MongoElementQuery().withAny("projectId", projectIds), new Document("_id", 1), 0);
    }

    @Override
    public List<RegisteredElement> all(@Nullable String after, int limit) {
        var query = new MongoElementQuery();
        if (after != null) {
            query.with("_id", new Document("$gt", after));
        }
        return read(query, new Document("_id", 1), limit);
    }

    @Override
    public List<RegisteredElement> list(
            ElementFilter filter, LocalDate today, ElementSort sort, @Nullable Place after, int limit, Scope scope) {
        return read(
                MongoElementQuery.of(filter, today, scope).behind(sort, after),
                keyset(sort).sort(),
                limit);
    }

    private List<RegisteredElement> read(MongoElementQuery query, Document order, int limit) {
        return elements.find(query.document(), Row.class)
                .projection(STATE)
                .sort(order)
                .limit(limit)
                .batchSize(limit == 0 ? BATCH : limit)
                .map(Row::toElement)
                .into(new ArrayList<>());
    }

    @Override
    public List<Recorded> history(String projectId, String id, long revision, int limit) {
        return revisions.history(RegisteredElement.idOf(projectId, id), revision, limit);
    }

    @Override
    public List<Pending> pending(int limit) {
        return revisions.pending(limit);
    }

    @Override
    public boolean isWritten() {
        return revisions.isWritten();
    }

    @Override
    public void published(List<Pending> pending) {
        revisions.published(pending);
    }

    public record Row(
            @BsonId String id,
            long revision,
            String projectId,
            Facts facts,
            Days days,
            List<Step> steps,
            List<String> units,
            Standing standing) {

        RegisteredElement toElement() {
            return new RegisteredElement(projectId, facts, days, steps, new Holder(units, standing), revision);
        }
    }
}
