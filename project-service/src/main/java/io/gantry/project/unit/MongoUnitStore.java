package io.gantry.project.unit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.http.page.PageQuery;
import io.gantry.project.register.Change;
import io.gantry.project.register.Lookalike;
import io.gantry.project.register.MongoRevisionStore;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import io.gantry.unit.UnitTree.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Units, {@code {_id, revision, unit, formerParent, looks, fence, outbox, pendingSince}}, and in the collection {@code unit_moves} one
 * document {@code {_id: "last", number, unit}} that each move takes over by compare-and-set. Whoever takes it over first
 * counts up the {@code fence} of the unit that was moved last, on which the write of that move depends: so of two moves
 * at once, each sound by itself, the later one is decided on what the earlier has left, and units cannot form a ring.
 */
@Component
final class MongoUnitStore implements UnitStore, Outbox {

    private static final String PARENT = "unit.parent";
    private static final Document LAST_MOVE = new Document("_id", "last");
    private static final Document NOTHING = new Document();

    private final MongoCollection<Document> units;
    private final MongoCollection<Document> moves;
    private final MongoRevisionStore revisions;

    MongoUnitStore(MongoDatabase database, EventCodec codec) {
        this.units = database.getCollection("units");
        this.moves = database.getCollection("unit_moves");
        this.revisions = new MongoRevisionStore(units, codec);
        revisions.requireField("looks");
        MongoIndex.create(units, MongoIndex.of("looks", "looks").asUnique());
    }

    @Override
    public boolean save(Change<RegisteredUnit> change) {
        var unit = change.next().unit();
        var state = new Document("unit", unit);
        if (change.next().revision() == 1) {
            state.append("looks", Lookalike.of(unit.code())).append("fence", 0L);
        }
        return revisions.save(unit.code(), state, NOTHING, change);
    }

    @Override
    public Move beginMove() {
        var last = MongoWrites.insertOrGet(moves, "last", new Document(LAST_MOVE).append("number", 0L));
        var moved = last.getString("unit");
        if (moved != null) {
            units.updateOne(new Document("_id", moved), new Document("$inc", new Document("fence", 1L)));
        }
        return new Move(last.getLong("number"));
    }

    @Override
    public boolean save(Change<RegisteredUnit> change, Move move) {
        var unit = change.next().unit();
        // Read before the move is known to others: nobody has raised it against this move yet.
        var found = units.find(new Document("_id", unit.code()))
                .projection(new Document("fence", 1).append(PARENT, 1))
                .first();
        return found != null
                && takeOver(move, unit.code())
                && revisions.save(
                        unit.code(),
                        new Document("unit", unit).append("formerParent", parentIn(found)),
                        new Document("fence", found.getLong("fence")),
                        change);
    }

    private static @Nullable String parentIn(Document document) {
        return document.getEmbedded(List.of("unit", "parent"), String.class);
    }

    private boolean takeOver(Move move, String code) {
        var before = new Document(LAST_MOVE).append("number", move.number());
        var taken = new Document("$set", new Document("number", move.number() + 1).append("unit", code));
        return moves.updateOne(before, taken).getMatchedCount() == 1;
    }

    @Override
    public Optional<RegisteredUnit> find(String code) {
        return Optional.ofNullable(units.find(new Document("_id", code), Row.class)
                        .projection(new Document("outbox", 0))
                        .first())
                .map(Row::toUnit);
    }

    @Override
    public List<RegisteredUnit> list(Set<String> codes, PageQuery query) {
        var wanted = new Document("$in", List.copyOf(codes));
        var after = query.afterText();
        if (after != null) {
            wanted.append("$gt", after);
        }
        return units.find(new Document("_id", wanted), Row.class)
                .projection(new Document("outbox", 0))
                .sort(new Document("_id", 1))
                .limit(query.readLimit())
                .batchSize(query.readLimit())
                .map(Row::toUnit)
                .into(new ArrayList<>());
    }

    @Override
    public Set<String> known(Collection<String> codes) {
        return units.find(new Document("_id", new Document("$in", List.copyOf(codes))))
                .projection(new Document("_id", 1))
                .sort(new Document("_id", 1))
                .batchSize(1000)
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    @Override
    public boolean hasOthersThan(Set<String> codes) {
        return units.find(new Document("_id", new Document("$nin", List.copyOf(codes))))
                        .projection(new Document("_id", 1))
                        .first()
                != null;
    }

    @Override
    public Map<String, Names> names(Collection<String> codes) {
        var names = new HashMap<String, Names>();
        units.find(new Document("_id", new Document("$in", List.copyOf(codes))), Row.class)
                .projection(new Document("outbox", 0))
                .forEach(row -> names.put(row.code(), row.unit().names()));
        return names;
    }

    @Override
    public List<Place> places() {
        return units.find()
                .projection(new Document(PARENT, 1).append("formerParent", 1))
                .sort(new Document("_id", 1))
                .batchSize(1000)
                .map(document ->
                        new Place(document.getString("_id"), parentIn(document), document.getString("formerParent")))
                .into(new ArrayList<>());
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

    public record Row(@BsonId String code, long revision, Unit unit) {

        RegisteredUnit toUnit() {
            return new RegisteredUnit(unit, revision);
        }
    }
}
