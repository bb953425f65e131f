package io.gantry.project.unit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.ProjectEvent;
import io.gantry.event.Unit;
import io.gantry.project.register.Change;
import io.gantry.project.register.MongoRevisionStore;
import io.gantry.project.register.PageQuery;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

@Component
final class MongoUnitStore implements UnitStore, Outbox {

    private static final String PARENT = "unit.parent";
    private static final Document WITHOUT_OUTBOX = new Document("outbox", 0);

    private final MongoCollection<Document> units;
    private final MongoRevisionStore revisions;

    MongoUnitStore(MongoDatabase database, EventCodec codec) {
        this.units = database.getCollection("units");
        this.revisions = new MongoRevisionStore(units, codec);
        // Holds all that the tree is made of.
        units.createIndex(new Document(PARENT, 1).append("_id", 1));
    }

    @Override
    public boolean save(Change<RegisteredUnit> change) {
        ProjectEvent event = Objects.requireNonNull(change.event(), "event");
        var unit = change.next().unit();
        return revisions.save(unit.code(), new Document("unit", unit), event);
    }

    @Override
    public Optional<RegisteredUnit> find(String code) {
        return Optional.ofNullable(units.find(new Document("_id", code), Row.class)
                        .projection(WITHOUT_OUTBOX)
                        .first())
                .map(Row::toUnit);
    }

    @Override
    public List<RegisteredUnit> list(Set<String> codes, PageQuery query) {
        var wanted = new Document("$in", List.copyOf(codes));
        if (query.after() != null) {
            wanted.append("$gt", query.after());
        }
        return units.find(new Document("_id", wanted), Row.class)
                .projection(WITHOUT_OUTBOX)
                .sort(new Document("_id", 1))
                .limit(query.limit() + 1)
                .batchSize(query.limit() + 1)
                .map(Row::toUnit)
                .into(new ArrayList<>());
    }

    @Override
    public Set<String> known(Collection<String> codes) {
        return units.find(new Document("_id", new Document("$in", List.copyOf(codes))))
                .projection(new Document("_id", 1))
                .batchSize(1000)
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    @Override
    public Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        units.find(new Document(PARENT, new Document("$gt", "")))
                .projection(new Document(PARENT, 1))
                .batchSize(1000)
                .forEach(document -> parents.put(
                        document.getString("_id"), document.getEmbedded(List.of("unit", "parent"), String.class)));
        return parents;
    }

    @Override
    public List<Pending> pending(int limit) {
        return revisions.pending(limit);
    }

    @Override
    public void published(List<Pending> pending) {
        revisions.published(pending);
    }

    public record Row(@BsonId String code, long revision, Unit unit) {

        RegisteredUnit toUnit() {
            return new RegisteredUnit(unit, revision);
        }
    }
}
