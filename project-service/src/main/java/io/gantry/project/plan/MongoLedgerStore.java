package io.gantry.project.plan;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.plan.ledger.DatedActivity;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.ledger.Slip;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@link MongoPlanStore} has written of dates, and baselines that were added. */
@Component
final class MongoLedgerStore implements LedgerStore {

    private static final int BATCH = 1_000;

    private final MongoPlanStore plans;
    private final MongoSlips slips;
    private final MongoPlannedDates activities;
    private final MongoBaselines baselines;

    MongoLedgerStore(MongoDatabase database, MongoPlanStore plans) {
        this.plans = plans;
        this.slips = new MongoSlips(database);
        this.activities = new MongoPlannedDates(database);
        this.baselines = new MongoBaselines(database);
    }

    @Override
    public List<Slip> slips(String projectId, @Nullable String activity, @Nullable Place after, int limit) {
        // Rolls forward what a writer has left that died.
        plans.head(projectId);
        return slips.list(projectId, activity, after, limit);
    }

    @Override
    public long count(String projectId) {
        plans.head(projectId);
        return slips.count(projectId);
    }

    @Override
    public List<DatedActivity> activities(String projectId, @Nullable String after, int limit) {
        plans.head(projectId);
        return activities.list(projectId, after, limit);
    }

    @Override
    public Map<String, DatedActivity> activities(String projectId, Collection<String> ids) {
        plans.head(projectId);
        return activities.find(projectId, ids);
    }

    @Override
    public Map<String, List<HandedOver>> handedOver(String projectId, Set<String> ids) {
        return plans.handedOver(projectId, ids);
    }

    @Override
    public Optional<LocalDate> originalFinish(String projectId) {
        plans.head(projectId);
        return activities.originalFinish(projectId);
    }

    @Override
    public List<Baseline> baselines(String projectId) {
        return baselines.list(projectId);
    }

    @Override
    public boolean add(String projectId, Baseline baseline) {
        if (plans.head(projectId).revision() != baseline.revision()) {
            return false;
        }
        List<Activity> page;
        PlanPlace after = null;
        do {
            page = plans.activities(projectId, after, BATCH);
            baselines.write(projectId, baseline, page);
            after = page.isEmpty() ? after : PlanPlace.of(page.get(page.size() - 1));
        } while (page.size() == BATCH);
        boolean added = baselines.commit(projectId, baseline);
        // Whichever has the number by now, what was written for it with another revision counts never.
        baselines.list(projectId).stream()
                .filter(one -> one.number() == baseline.number())
                .forEach(one -> baselines.sweep(projectId, one));
        return added;
    }

    @Override
    public Map<String, PlannedDates> dates(String projectId, Baseline baseline, @Nullable String after, int limit) {
        return baselines.dates(projectId, baseline, after, limit);
    }
}
