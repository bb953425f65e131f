package io.gantry.progress.status;

import io.gantry.access.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is known by now of projects, activities and reports, so that what is sent can be checked by it. What this instance
 * owns comes from memory; the rest from the stores, which its owners write.
 */
public final class StatusLookup {

    private final OwnedStatuses statuses;
    private final StatusStores stores;
    private final ToIntFunction<String> partitionOf;

    /** @param partitionOf the partition that carries what concerns a project */
    StatusLookup(OwnedStatuses statuses, StatusStores stores, ToIntFunction<String> partitionOf) {
        this.statuses = statuses;
        this.stores = stores;
        this.partitionOf = partitionOf;
    }

    /** Those of {@code ids} that are registered and concern the scope. */
    public Map<String, ProjectStatus> projects(Collection<String> ids, Scope scope) {
        var found = find(
                ids, statuses.projects()::find, foreign -> stores.projects().find(foreign, scope));
        found.values()
                .removeIf(status -> !status.isRegistered()
                        || !scope.isEverything() && status.units().stream().noneMatch(scope::includes));
        return found;
    }

    /** Those of {@code keys} that are there. */
    public Map<String, ActivityStatus> activities(Collection<String> keys) {
        return find(keys, statuses.activities()::find, stores.activities()::find);
    }

    /** Those of {@code keys} that are there. */
    public Map<String, ReportStatus> reports(Collection<String> keys) {
        return find(keys, statuses.reports()::find, stores.reports()::find);
    }

    private <T> Map<String, T> find(
            Collection<String> keys,
            Function<Collection<String>, Map<String, T>> owned,
            Function<Collection<String>, Map<String, T>> foreign) {
        var mine = new ArrayList<String>();
        var others = new ArrayList<String>();
        keys.forEach(key -> (isOwned(key) ? mine : others).add(key));
        var found = new HashMap<String, T>();
        if (!mine.isEmpty()) {
            found.putAll(owned.apply(mine));
        }
        if (!others.isEmpty()) {
            found.putAll(foreign.apply(others));
        }
        return found;
    }

    private boolean isOwned(String key) {
        return statuses.owns(partitionOf.applyAsInt(Keys.projectOf(key)));
    }
}
