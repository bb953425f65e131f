package io.gantry.project.taskbook;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Actor;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.HistoryEntry;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What units are ordered, {@code {_id: "2026/GX-HB", unit, year, revision, order, history}}. */
@Component
final class MongoTaskBookStore implements TaskBookStore {

    private static final int BATCH = 1_000;

    private final MongoCollection<Row> books;

    MongoTaskBookStore(MongoDatabase database) {
        this.books = database.getCollection("task_books", Row.class);
    }

    @Override
    public Optional<OrderedBook> find(String unit, int year) {
        return Optional.ofNullable(
                        books.find(new Document("_id", idOf(unit, year))).first())
                .map(Row::book);
    }

    @Override
    public Map<String, UnitOrder> orders(Collection<String> units, int year) {
        var orders = new HashMap<String, UnitOrder>();
        var ids = units.stream().map(unit -> idOf(unit, year)).toList();
        books.find(new Document("_id", new Document("$in", ids)))
                .projection(new Document("history", 0))
                .batchSize(BATCH)
                .forEach(row -> orders.put(row.unit(), row.order()));
        return orders;
    }

    @Override
    public boolean save(OrderedBook next) {
        var row = Row.of(next);
        if (next.revision() == 1) {
            return insert(row);
        }
        var before = new Document("_id", row.id()).append("revision", next.revision() - 1);
        return books.replaceOne(before, row).getMatchedCount() == 1;
    }

    private boolean insert(Row row) {
        try {
            books.insertOne(row);
            return true;
        } catch (MongoWriteException e) {
            if (MongoWrites.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static String idOf(String unit, int year) {
        return year + "/" + unit;
    }

    public record Row(
            @BsonId String id,
            String unit,
            int year,
            long revision,
            UnitOrder order,
            @Nullable List<Entry> history) {

        static Row of(OrderedBook book) {
            return new Row(
                    idOf(book.unit(), book.year()),
                    book.unit(),
                    book.year(),
                    book.revision(),
                    book.order(),
                    book.history().stream().map(Entry::of).toList());
        }

        OrderedBook book() {
            var entries = new ArrayList<HistoryEntry>();
            if (history != null) {
                history.forEach(entry -> entries.add(entry.entry()));
            }
            return new OrderedBook(unit, year, revision, order, entries);
        }
    }

    public record Entry(
            long revision,
            Instant at,
            Actor by,
            String what,
            @Nullable String reason,
            List<FieldChange> changes) {

        static Entry of(HistoryEntry entry) {
            return new Entry(entry.revision(), entry.at(), entry.by(), entry.what(), entry.reason(), entry.changes());
        }

        HistoryEntry entry() {
            return new HistoryEntry(revision, at, by, what, reason, changes);
        }
    }
}
