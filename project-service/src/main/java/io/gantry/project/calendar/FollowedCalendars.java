package io.gantry.project.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.gantry.event.Calendar;
import io.gantry.event.CalendarEvent.CalendarChanged;
import io.gantry.store.MongoWrites;
import io.gantry.unit.FreshUnits;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes of calendars that wait to be followed, {@code {_id, changed, revision, time, calendar, reached}}, and the calendars as they
 * were when the last one had been, {@code {_id, revision, calendar}}: the log tells how a calendar is, and what it was before is needed
 * to say what a change of it has moved. To follow one takes its time, which is why none is followed where the log is read.
 */
@Component
public final class FollowedCalendars {

    private static final Document EARLIEST =
            new Document("time", 1).append("revision", 1).append("_id", 1);

    private final MongoCollection<Waiting> waiting;
    private final MongoCollection<Row> seen;
    private final CalendarStore store;
    private final FreshUnits tree;

    FollowedCalendars(MongoDatabase database, CalendarStore store, FreshUnits tree) {
        this.waiting = database.getCollection("calendar_changes", Waiting.class);
        this.seen = database.getCollection("followed_calendars", Row.class);
        this.store = store;
        this.tree = tree;
    }

    /**
     * One change of a calendar that waits.
     *
     * @param changed id of the calendar
     * @param calendar the calendar since then
     * @param reached what the caller has kept of how far it has come; null at the beginning
     */
    public record Waiting(
            @BsonId String id,
            String changed,
            long revision,
            Instant time,
            Calendar calendar,
            @Nullable String reached) {}

    /** All calendars before and after the change of one of them. */
    public record Step(CalendarsNow before, CalendarsNow after) {}

    /** Lets {@code event} wait; what was followed before may wait again. */
    public void add(CalendarChanged event) {
        var calendar = event.calendar();
        var id = event.revision() + ":" + calendar.id();
        MongoWrites.insertOrGet(
                waiting, id, new Waiting(id, calendar.id(), event.revision(), event.time(), calendar, null));
    }

    /** The earliest that waits. */
    public Optional<Waiting> next() {
        return Optional.ofNullable(waiting.find().sort(EARLIEST).limit(1).first());
    }

    /** What {@code change} changes; nothing if it was followed already, or if nobody knows what the calendar was before. */
    public Optional<Step> step(Waiting change) {
        var last = seen.find(new Document("_id", change.changed())).first();
        if (last == null ? change.revision() > 1 : last.revision() >= change.revision()) {
            return Optional.empty();
        }
        // Another instance may have moved a unit within the last second.
        tree.forget();
        var all = new TreeMap<String, KnownCalendar>();
        store.all().forEach(each -> all.put(each.calendar().id(), each.known()));
        seen.find().forEach(row -> all.put(row.id(), new KnownCalendar(row.calendar(), row.revision())));
        if (last == null) {
            all.remove(change.changed());
        }
        var before = new CalendarsNow(all.values(), tree.tree());
        all.put(change.changed(), new KnownCalendar(change.calendar(), change.revision()));
        return Optional.of(new Step(before, new CalendarsNow(all.values(), tree.tree())));
    }

    /** Keeps how far {@code change} has been followed. */
    public void reached(Waiting change, String place) {
        waiting.updateOne(new Document("_id", change.id()), new Document("$set", new Document("reached", place)));
    }

    /** What follows from {@code change} has been told. */
    public void followed(Waiting change) {
        var id = new Document("_id", change.changed());
        var last = seen.find(id).first();
        if (last == null || last.revision() < change.revision()) {
            seen.replaceOne(
                    id,
                    new Row(change.changed(), change.revision(), change.calendar()),
                    new ReplaceOptions().upsert(true));
        }
        waiting.deleteOne(new Document("_id", change.id()));
    }

    public record Row(@BsonId String id, long revision, Calendar calendar) {}
}
