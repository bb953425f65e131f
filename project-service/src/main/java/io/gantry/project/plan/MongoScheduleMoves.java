package io.gantry.project.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.project.register.Change;
import io.gantry.project.register.MongoHistory;
import io.gantry.project.register.MongoRevisionStore;
import io.gantry.project.register.Recorded;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What was told of moves of schedules, by projects, {@code {_id, revision, told: [{calendar, revision}], outbox, pendingSince}}. */
@Component
final class MongoScheduleMoves implements Outbox {

    private final MongoCollection<Document> moves;
    private final MongoRevisionStore revisions;

    MongoScheduleMoves(MongoDatabase database, EventCodec codec) {
        this.moves = database.getCollection("schedule_moves");
        this.revisions = new MongoRevisionStore(
                moves, codec, new MongoHistory(database.getCollection("schedule_move_history"), codec));
    }

    ScheduleMoves find(String projectId) {
        var found = moves.find(new Document("_id", projectId))
                .projection(new Document("outbox", 0))
                .first();
        if (found == null) {
            return ScheduleMoves.none(projectId);
        }
        var told = new HashMap<String, Long>();
        for (var each : found.getList("told", Document.class)) {
            told.put(each.getString("calendar"), each.getLong("revision"));
        }
        return new ScheduleMoves(projectId, found.getLong("revision"), told);
    }

    /** @return false if something else was told at the same moment */
    boolean save(Change<ScheduleMoves> change) {
        var next = change.next();
        var told = next.told().entrySet().stream()
                .map(each -> new Document("calendar", each.getKey()).append("revision", each.getValue()))
                .toList();
        return revisions.save(next.projectId(), new Document("told", told), new Document(), change);
    }

    /** Those before {@code revision}, the latest first. */
    List<Recorded> history(String projectId, long revision, int limit) {
        return revisions.history(projectId, revision, limit);
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
}
