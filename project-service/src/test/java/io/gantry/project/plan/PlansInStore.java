package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.replacing;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.plan.ledger.Slip;
import io.gantry.project.project.ProjectScopes;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import io.gantry.testing.TestStore;
import java.util.ArrayList;
import java.util.List;

/** Plans of a project in a store of their own, and what their tests do with them. */
abstract class PlansInStore {

    final TestStore kind;
    final MongoDatabase database;
    final MongoPlanStore store;
    final LedgerStore ledger;
    final Outbox outbox;
    final ProjectScopes projects;

    /** Revisions in the order of the log, as the relay publishes them. */
    final List<PlanRevised> published = new ArrayList<>();

    PlansInStore(TestStore kind) {
        this.kind = kind;
        database = kind.emptyDatabase();
        store = storeIn(database);
        ledger = new MongoLedgerStore(database, store);
        outbox = outboxOf(store, database);
        projects = new ProjectScopes(database);
        projects.register("P1");
    }

    void begin(List<Activity> plan) {
        assertThat(store.save(replacing(PlanHead.none("P1"), List.of(), plan))).isTrue();
    }

    List<Activity> all() {
        return store.activities("P1", null, 20_000);
    }

    List<Moved> slips() {
        return ledger.slips("P1", null, null, 1_000).stream().map(Slip::moved).toList();
    }

    static MongoPlanStore storeIn(MongoDatabase database) {
        return new MongoPlanStore(database, new EventCodec());
    }

    static Outbox outboxOf(MongoPlanStore store, MongoDatabase database) {
        return new MongoPlanOutbox(database, new EventCodec(), store);
    }

    void publish() {
        publish(outbox);
    }

    /** What the relay does. */
    void publish(Outbox from) {
        for (var pending = from.pending(200); !pending.isEmpty(); pending = from.pending(200)) {
            pending.forEach(each -> each.events().forEach(event -> published.add((PlanRevised) event)));
            from.published(pending);
        }
    }
}
