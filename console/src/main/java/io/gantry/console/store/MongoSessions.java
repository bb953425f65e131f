package io.gantry.console.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** {@link Sessions} in the collection {@code sessions}, one document each. */
public final class MongoSessions implements Sessions {

    private static final MongoIndex BY_END = MongoIndex.of("by-end", "ends");
    private static final MongoIndex BY_ACCOUNT = MongoIndex.of("by-account", "account");
    private static final MongoIndex BY_SID = MongoIndex.of("by-sid", "sid");

    private final MongoCollection<Document> collection;
    private volatile boolean indexed;

    public MongoSessions(MongoDatabase database) {
        collection = database.getCollection("sessions");
    }

    @Override
    public Optional<StoredSession> find(String name) {
        return asked(() -> Optional.ofNullable(collection.find(eq("_id", name)).first()))
                .map(MongoSessions::session);
    }

    @Override
    public void insert(StoredSession session) {
        asked(() -> collection.insertOne(document(session)));
    }

    @Override
    public boolean replace(StoredSession session) {
        var before = and(eq("_id", session.name()), eq("version", session.version() - 1));
        return asked(() -> collection.replaceOne(before, document(session)).getMatchedCount() == 1);
    }

    @Override
    public void touch(StoredSession session) {
        asked(() -> collection.updateOne(
                eq("_id", session.name()),
                combine(max("touched", Date.from(session.touched())), max("ends", Date.from(session.ends())))));
    }

    @Override
    public boolean reserve(StoredSession session, Instant now, Instant until) {
        var free = and(
                eq("_id", session.name()),
                eq("version", session.version()),
                or(exists("reserved", false), lt("reserved", Date.from(now))));
        return asked(() ->
                collection.updateOne(free, set("reserved", Date.from(until))).getMatchedCount() == 1);
    }

    @Override
    public void release(String name) {
        asked(() -> collection.updateOne(eq("_id", name), unset("reserved")));
    }

    @Override
    public void delete(String name) {
        asked(() -> collection.deleteOne(eq("_id", name)));
    }

    @Override
    public List<StoredSession> of(String account) {
        var found = new ArrayList<StoredSession>();
        return asked(() -> collection
                .find(eq("account", account))
                .map(MongoSessions::session)
                .into(found));
    }

    @Override
    public boolean delete(String account, String name) {
        var theirs = and(eq("_id", name), eq("account", account));
        return asked(() -> collection.deleteOne(theirs).getDeletedCount() == 1);
    }

    @Override
    public void deleteLogins(String account, Instant before, @Nullable Long generation) {
        var older = lte("since", Date.from(before));
        var meant =
                generation == null ? older : or(lt("generation", generation), and(exists("generation", false), older));
        asked(() -> collection.deleteMany(and(eq("account", account), meant)));
    }

    @Override
    public void deleteCalled(String sid) {
        asked(() -> collection.deleteMany(eq("sid", sid)));
    }

    @Override
    public Set<String> present(Set<String> names) {
        var found = new HashSet<String>();
        return asked(() -> collection
                .find(in("_id", names))
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id"))
                .into(found));
    }

    // The index is made here and not at the start: a console opens its pages without a store.
    @Override
    public void deleteEnded(Instant now) {
        asked(() -> {
            if (!indexed) {
                MongoIndex.create(collection, BY_END);
                MongoIndex.create(collection, BY_ACCOUNT);
                MongoIndex.create(collection, BY_SID);
                indexed = true;
            }
            return collection.deleteMany(lt("ends", Date.from(now)));
        });
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new SessionsAwayException(e);
        }
    }

    private static Document document(StoredSession session) {
        var document = new Document("_id", session.name())
                .append("created", Date.from(session.created()))
                .append("touched", Date.from(session.touched()))
                .append("idleSeconds", session.idle().toSeconds())
                .append("ends", Date.from(session.ends()))
                .append("version", session.version())
                .append("sealed", new Binary(session.sealed()));
        var origin = session.origin();
        if (origin != null) {
            document.append("account", origin.account())
                    .append("since", Date.from(origin.since()))
                    .append("address", origin.address())
                    .append("agent", origin.agent());
            append(document, "generation", origin.generation());
            append(document, "sid", origin.sid());
        }
        return document;
    }

    private static void append(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static StoredSession session(Document stored) {
        return new StoredSession(
                stored.getString("_id"),
                stored.getDate("created").toInstant(),
                stored.getDate("touched").toInstant(),
                Duration.ofSeconds(Objects.requireNonNull(stored.getLong("idleSeconds"))),
                Objects.requireNonNull(stored.getLong("version")),
                originIn(stored),
                Objects.requireNonNull(stored.get("sealed", Binary.class)).getData());
    }

    private static @Nullable LoginOrigin originIn(Document stored) {
        var account = stored.getString("account");
        return account == null
                ? null
                : new LoginOrigin(
                        account,
                        stored.getDate("since").toInstant(),
                        stored.getLong("generation"),
                        stored.getString("sid"),
                        stored.getString("address"),
                        stored.getString("agent"));
    }
}
