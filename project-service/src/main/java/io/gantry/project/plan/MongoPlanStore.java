package io.gantry.project.plan;

import static io.gantry.project.project.MongoProjectStore.COLLECTION;
import static io.gantry.project.project.MongoProjectStore.PLAN_UNITS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.project.plan.LedgerStore.HandedOver;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.network.Node;
import io.gantry.project.register.BacklogException;
import io.gantry.store.MongoIndex;
import io.gantry.stream.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans: the head of each in the document of its project, {@code plan: {revision, applied, attempt, total, weighing,
 * lastPosition, finish, units, outbox: [{revision, attempt, parts}], pendingSince}}, so that whom a project concerns
 * changes in one write with the plan; each activity and each part of an event in documents of their own.
 *
 * <p>A revision is saved in this order, and a crash at any point loses nothing and doubles nothing:
 *
 * <ol>
 *   <li>its parts are written, which nobody reads yet;
 *   <li>the head is set to the revision by compare-and-set: now it is saved;
 *   <li>entries of the ledger are added as the parts say, each once, and the activities are made what the parts say, each
 *       write refused where the activity is as new already;
 *   <li>the head is marked as applied.
 * </ol>
 *
 * <p>Whoever finds a head that is not applied does the last two steps. A revision is only begun on an applied head. What
 * is in the head's outbox is published by {@link MongoPlanOutbox}.
 */
@Component
final class MongoPlanStore implements PlanStore {

    private static final int MOST_WAITING = 500;

    private final MongoCollection<Document> heads;
    private final MongoPlanParts parts;
    private final MongoActivities activities;
    private final MongoNetwork network;
    private final MongoSlips slips;
    private final MongoPlannedDates dates;
    private final AtomicBoolean written = new AtomicBoolean(true);

    MongoPlanStore(MongoDatabase database, EventCodec codec) {
        this.heads = database.getCollection(COLLECTION);
        this.parts = new MongoPlanParts(database, codec);
        this.activities = new MongoActivities(database);
        this.network = new MongoNetwork(database);
        this.slips = new MongoSlips(database);
        this.dates = new MongoPlannedDates(database);
        MongoIndex.create(heads, MongoIndex.of("plan_units", PLAN_UNITS, "_id"));
    }

    @Override
    public boolean save(PlanRevision revision) {
        var next = revision.head();
        var attempt = new ObjectId().toHexString();
        parts.insert(revision, attempt);
        // If this fails it is not known whether the revision is saved: the parts stay.
        try {
            if (!commit(revision, attempt)) {
                parts.remove(next.projectId(), attempt);
                return false;
            }
        } finally {
            written.set(true);
        }
        apply(next.projectId(), next.revision(), attempt, revision.told());
        return true;
    }

    /** Becomes true when a revision may have been saved, and is taken back by who publishes them. */
    AtomicBoolean written() {
        return written;
    }

    private boolean commit(PlanRevision revision, String attempt) {
        var next = revision.head();
        var before = new Document("_id", next.projectId());
        if (next.revision() == 1) {
            before.append("plan", new Document("$exists", false));
        } else {
            before.append("plan.revision", next.revision() - 1).append("plan.applied", next.revision() - 1);
        }
        var beforeWithRoom =
                new Document(before).append("plan.outbox." + (MOST_WAITING - 1), new Document("$exists", false));
        var entry = new Document("revision", next.revision())
                .append("attempt", attempt)
                .append("parts", revision.parts().size());
        var first = revision.parts().get(0);
        var update = new Document("$set", MongoPlanHeads.fields(next).append("plan.attempt", attempt))
                .append("$push", new Document("plan.outbox", entry))
                .append("$min", new Document("plan.pendingSince", first.time()));
        if (next.revision() == 1) {
            update.get("$set", Document.class).append("plan.applied", 0L);
        }
        if (heads.updateOne(beforeWithRoom, update).getMatchedCount() == 1) {
            return true;
        }
        if (heads.find(before).projection(new Document("_id", 1)).first() != null) {
            throw new BacklogException("the plan of " + next.projectId(), MOST_WAITING);
        }
        return false;
    }

    private void apply(String projectId, long revision, String attempt, List<RevisionPart> told) {
        slips.add(told);
        activities.apply(
                projectId, revision, told.stream().map(RevisionPart::event).toList());
        parts.confirm(projectId, revision, attempt);
        var behind =
                new Document("_id", projectId).append("plan.revision", revision).append("plan.applied", revision - 1);
        heads.updateOne(behind, new Document("$set", new Document("plan.applied", revision)));
        parts.sweep(projectId, revision);
    }

    @Override
    public PlanHead head(String projectId) {
        while (true) {
            var plan = plan(projectId);
            if (plan == null) {
                return PlanHead.none(projectId);
            }
            if (!rollForward(projectId, plan)) {
                return MongoPlanHeads.head(projectId, plan);
            }
        }
    }

    private @Nullable Document plan(String projectId) {
        var found = heads.find(new Document("_id", projectId))
                .projection(new Document("plan", 1))
                .first();
        return found == null ? null : found.get("plan", Document.class);
    }

    /**
     * Applies the revision of a head, if that is still to be done.
     *
     * @param plan the head as it was read
     * @return whether there was something to do, so that the head is another one now
     */
    boolean rollForward(String projectId, Document plan) {
        long revision = plan.getLong("revision");
        if (plan.getLong("applied") == revision) {
            return false;
        }
        var attempt = plan.getString("attempt");
        apply(projectId, revision, attempt, parts.told(projectId, revision, attempt));
        return true;
    }

    @Override
    public List<Activity> activities(String projectId, @Nullable PlanPlace after, int limit) {
        return activities.list(projectId, after, limit);
    }

    @Override
    public List<Activity> activities(String projectId, Collection<String> ids) {
        return activities.find(projectId, ids);
    }

    @Override
    public List<Node> network(String projectId) {
        return network.of(projectId);
    }

    @Override
    public Set<String> known(String projectId, Collection<String> ids) {
        return activities.known(projectId, ids);
    }

    @Override
    public Map<String, PlannedDates> former(String projectId, Collection<String> ids) {
        return dates.former(projectId, ids);
    }

    @Override
    public Map<String, Instant> returned(String projectId) {
        return activities.returned(projectId);
    }

    @Override
    public Optional<LocalDate> firstStart(String projectId, Set<String> without) {
        return activities.firstStart(projectId, without);
    }

    @Override
    public Optional<LocalDate> lastFinish(String projectId, Set<String> without) {
        return activities.lastFinish(projectId, without);
    }

    /** As {@link LedgerStore} has it. */
    Map<String, List<HandedOver>> handedOver(String projectId, Set<String> ids) {
        head(projectId);
        return parts.handedOver(projectId, ids);
    }

    @Override
    public List<PlanEntry> history(String projectId, long revision, int limit) {
        head(projectId);
        return parts.history(projectId, revision, limit);
    }
}
