package io.gantry.project.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Calendar;
import io.gantry.project.register.Change;
import io.gantry.project.register.Lookalike;
import io.gantry.project.register.MongoRevisionStore;
import io.gantry.store.MongoIndex;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** Calendars, {@code {_id, revision, calendar, shipped, looks, outbox, pendingSince}}. */
@Component
final class MongoCalendarStore implements CalendarStore, Outbox {

    private static final Document NOTHING = new Document();
    private static final int MOST_AT_ONCE = 1000;

    private final MongoCollection<Document> calendars;
    private final MongoRevisionStore revisions;

    MongoCalendarStore(MongoDatabase database, EventCodec codec) {
        this.calendars = database.getCollection("calendars");
        this.revisions = new MongoRevisionStore(calendars, codec);
        MongoIndex.create(calendars, MongoIndex.of("looks", "looks").asUnique());
    }

    @Override
    public boolean save(Change<RegisteredCalendar> change) {
        var next = change.next();
        var id = next.calendar().id();
        var state = new Document("calendar", next.calendar())
                .append("shipped", next.shipped())
                .append("looks", Lookalike.of(id));
        return revisions.save(id, state, NOTHING, change);
    }

    @Override
    public Optional<RegisteredCalendar> find(String id) {
        return Optional.ofNullable(calendars
                        .find(new Document("_id", id), Row.class)
                        .projection(new Document("outbox", 0))
                        .first())
                .map(Row::toCalendar);
    }

    @Override
    public List<RegisteredCalendar> all() {
        return calendars
                .find(Row.class)
                .projection(new Document("outbox", 0))
                .sort(new Document("_id", 1))
                .batchSize(MOST_AT_ONCE)
                .map(Row::toCalendar)
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

    public record Row(@BsonId String id, long revision, Calendar calendar, boolean shipped) {

        RegisteredCalendar toCalendar() {
            return new RegisteredCalendar(calendar, revision, shipped);
        }
    }
}
