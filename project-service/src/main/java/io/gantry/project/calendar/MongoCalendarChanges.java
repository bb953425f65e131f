package io.gantry.project.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Calendar;
import io.gantry.event.CalendarEvent.CalendarChanged;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Those that wait, {@code {_id: <revision>:<calendar>, revision, time, calendar, reached, holder, heldUntil}}, and those that were seen,
 * {@code {_id, revision, calendar}}.
 */
@Component
final class MongoCalendarChanges implements CalendarChanges {

    private static final Document EARLIEST = new Document("time", 1).append("revision", 1);

    private final MongoCollection<Waiting> waiting;
    private final MongoCollection<Seen> seen;

    MongoCalendarChanges(MongoDatabase database) {
        this.waiting = database.getCollection("calendar_changes", Waiting.class);
        this.seen = database.getCollection("followed_calendars", Seen.class);
    }

    @Override
    public void add(CalendarChanged event) {
        var id = id(event.calendar(), event.revision());
        MongoWrites.insertOrGet(
                waiting, id, new Waiting(id, event.revision(), event.time(), event.calendar(), null, null, null));
    }

    @Override
    public Optional<WaitingChange> next(String holder, Instant now, Instant until) {
        return Optional.ofNullable(waiting.find().sort(EARLIEST).limit(1).first())
                .filter(row -> take(row.id(), holder, now, until))
                .map(row -> new WaitingChange(row.calendar(), row.revision(), row.reached()));
    }

    private boolean take(String id, String holder, Instant now, Instant until) {
        var free = List.of(
                new Document("holder", holder),
                new Document("heldUntil", null),
                new Document("heldUntil", new Document("$lte", now)));
        var held = new Document("holder", holder).append("heldUntil", until);
        return waiting.updateOne(new Document("_id", id).append("$or", free), new Document("$set", held))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void reached(WaitingChange change, String place) {
        waiting.updateOne(byId(change), new Document("$set", new Document("reached", place)));
    }

    @Override
    public void followed(WaitingChange change) {
        var calendar = change.calendar();
        var last = seen(calendar.id());
        if (last.isEmpty() || last.get().revision() < change.revision()) {
            MongoWrites.put(seen, calendar.id(), new Seen(calendar.id(), change.revision(), calendar));
        }
        waiting.deleteOne(byId(change));
    }

    @Override
    public Optional<KnownCalendar> seen(String id) {
        return Optional.ofNullable(seen.find(new Document("_id", id)).first()).map(Seen::known);
    }

    @Override
    public List<KnownCalendar> seen() {
        return seen.find().map(Seen::known).into(new ArrayList<>());
    }

    private static Document byId(WaitingChange change) {
        return new Document("_id", id(change.calendar(), change.revision()));
    }

    private static String id(Calendar calendar, long revision) {
        return revision + ":" + calendar.id();
    }

    public record Waiting(
            @BsonId String id,
            long revision,
            Instant time,
            Calendar calendar,
            @Nullable String reached,
            @Nullable String holder,
            @Nullable Instant heldUntil) {}

    public record Seen(@BsonId String id, long revision, Calendar calendar) {

        KnownCalendar known() {
            return new KnownCalendar(calendar, revision);
        }
    }
}
