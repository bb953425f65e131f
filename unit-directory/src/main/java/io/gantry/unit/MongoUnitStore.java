package io.gantry.unit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.gantry.event.Names;
import io.gantry.store.MongoReads;
import io.gantry.store.MongoWrites;
import io.gantry.unit.UnitTree.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@link UnitStore} in the collection {@code units}, one document for each unit. */
final class MongoUnitStore implements UnitStore {

    private final MongoCollection<Row> units;

    MongoUnitStore(MongoDatabase database) {
        this.units = database.getCollection("units", Row.class);
    }

    @Override
    public void saveNewer(Collection<UnitEntry> entries) {
        var known = rows(entries.stream().map(UnitEntry::code).toList());
        // One that is known as new or newer does not match, and its insertion is refused as a duplicate.
        MongoWrites.bulk(
                units,
                entries.stream()
                        .map(entry -> replacement(entry, known.get(entry.code())))
                        .toList());
    }

    private static ReplaceOneModel<Row> replacement(UnitEntry entry, @Nullable Row known) {
        var older = new Document("_id", entry.code()).append("revision", new Document("$lt", entry.revision()));
        return new ReplaceOneModel<>(older, Row.of(entry, known), new ReplaceOptions().upsert(true));
    }

    @Override
    public Map<String, UnitEntry> find(Collection<String> codes) {
        var found = new HashMap<String, UnitEntry>();
        rows(codes).forEach((code, row) -> found.put(code, row.toEntry()));
        return found;
    }

    @Override
    public UnitTree tree() {
        var places = new ArrayList<Place>();
        MongoReads.forEach(units, new Document(), Row::code, row -> places.add(row.toPlace()));
        return UnitTree.of(places);
    }

    private Map<String, Row> rows(Collection<String> codes) {
        var found = new HashMap<String, Row>();
        var filter = new Document("_id", new Document("$in", List.copyOf(codes)));
        MongoReads.forEach(units, filter, Row::code, row -> found.put(row.code(), row));
        return found;
    }

    public record Row(
            @BsonId String code,
            long revision,
            Names names,
            String kind,
            @Nullable String parent,
            @Nullable String formerParent) {

        static Row of(UnitEntry unit, @Nullable Row known) {
            var former = known == null
                    ? null
                    : Objects.equals(known.parent, unit.parent()) ? known.formerParent : known.parent;
            return new Row(unit.code(), unit.revision(), unit.names(), unit.kind(), unit.parent(), former);
        }

        UnitEntry toEntry() {
            return new UnitEntry(code, revision, names, kind, parent);
        }

        Place toPlace() {
            return new Place(code, parent, formerParent);
        }
    }
}
