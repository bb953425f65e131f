package io.gantry.project.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.gantry.event.Calendar;
import io.gantry.unit.FreshUnits;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/**
 * The calendars as whoever follows them through the log has last seen them, {@code {_id, revision, calendar}}: the log tells how a
 * calendar is, and what it was before is needed to say what a change of it has moved.
 */
@Component
public final class FollowedCalendars {

    private final MongoCollection<Row> seen;
    private final CalendarStore store;
    private final FreshUnits tree;

    FollowedCalendars(MongoDatabase database, CalendarStore store, FreshUnits tree) {
        this.seen = database.getCollection("followed_calendars", Row.class);
        this.store = store;
        this.tree = tree;
    }

    /** All calendars before and after the change of one of them. */
    public record Step(CalendarsNow before, CalendarsNow after) {}

    /** What {@code changed} changes; nothing if it was followed already, or if nobody knows what it was before. */
    public Optional<Step> step(Calendar changed, long revision) {
        var last = seen.find(new Document("_id", changed.id())).first();
        if (last == null ? revision > 1 : last.revision() >= revision) {
            return Optional.empty();
        }
        var all = new TreeMap<String, KnownCalendar>();
        store.all().forEach(each -> all.put(each.calendar().id(), each.known()));
        seen.find().forEach(row -> all.put(row.id(), new KnownCalendar(row.calendar(), row.revision())));
        if (last == null) {
            all.remove(changed.id());
        }
        var before = new CalendarsNow(all.values(), tree.tree());
        all.put(changed.id(), new KnownCalendar(changed, revision));
        return Optional.of(new Step(before, new CalendarsNow(all.values(), tree.tree())));
    }

    /** What follows from {@code changed} has been told. */
    public void followed(Calendar changed, long revision) {
        var id = new Document("_id", changed.id());
        var last = seen.find(id).first();
        if (last == null || last.revision() < revision) {
            seen.replaceOne(id, new Row(changed.id(), revision, changed), new ReplaceOptions().upsert(true));
        }
    }

    public record Row(@BsonId String id, long revision, Calendar calendar) {}
}
