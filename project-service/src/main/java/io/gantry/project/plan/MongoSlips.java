package io.gantry.project.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import io.gantry.event.Actor;
import io.gantry.project.plan.LedgerStore.Place;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.plan.ledger.Slip;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoKeyset;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the ledger, {@code {_id, project, revision, activity, moved, at, by, reason}}. Which there are follows from
 * the parts of a revision, and so does the id of each: writing them again changes nothing.
 */
final class MongoSlips {

    private static final MongoKeyset LATEST_FIRST = MongoKeyset.of("-revision", "activity");

    private final MongoCollection<Document> slips;

    MongoSlips(MongoDatabase database) {
        this.slips = database.getCollection("plan_slips");
        MongoIndex.create(
                slips,
                MongoIndex.of("latest_first", "project", "-revision", "activity"),
                MongoIndex.of("of_activity", "project", "activity", "-revision"));
    }

    void add(List<RevisionPart> parts) {
        var inserts = new ArrayList<InsertOneModel<Document>>();
        for (var part : parts) {
            var event = part.event();
            part.moved()
                    .forEach(moved -> inserts.add(new InsertOneModel<>(
                            new Document("_id", event.projectId() + "/" + event.revision() + "/" + moved.activity())
                                    .append("project", event.projectId())
                                    .append("revision", event.revision())
                                    .append("activity", moved.activity())
                                    .append("moved", moved)
                                    .append("at", event.time())
                                    .append("by", event.by())
                                    .append("reason", event.reason()))));
        }
        MongoWrites.bulk(slips, inserts);
    }

    List<Slip> list(String projectId, @Nullable String activity, @Nullable Place after, int limit) {
        var wanted = new Document("project", projectId);
        if (activity != null) {
            wanted.append("activity", activity);
        }
        if (after != null) {
            wanted.putAll(LATEST_FIRST.after(after.revision(), after.activity()));
        }
        return slips.find(wanted, Row.class)
                .sort(LATEST_FIRST.sort())
                .limit(limit)
                .batchSize(limit)
                .map(Row::slip)
                .into(new ArrayList<>());
    }

    long count(String projectId) {
        return slips.countDocuments(new Document("project", projectId));
    }

    public record Row(
            @BsonId String id,
            long revision,
            Moved moved,
            Instant at,
            Actor by,
            @Nullable String reason) {

        Slip slip() {
            return new Slip(moved, revision, at, by, reason);
        }
    }
}
