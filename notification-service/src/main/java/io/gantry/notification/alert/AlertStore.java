package io.gantry.notification.alert;

import io.gantry.access.Scope;
import io.gantry.event.Alert.State;
import io.gantry.notification.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where alerts are kept. */
interface AlertStore {

    /** Those of {@code ids} that are kept and of which a unit of {@code scope} was told, by id. */
    Map<UUID, AlertCase> find(Collection<UUID> ids, Scope scope);

    /**
     * Saves each alert, unless somebody else has changed it since it was read.
     *
     * @return whether all are saved; if not, those that are not are to be read and decided again
     */
    boolean save(Collection<AlertCase> changed);

    /** Alerts that something is to be done about by {@code now}, the longest due first. */
    List<AlertCase> due(Instant now, int limit);

    /** Alerts that {@code search} is about, newest first. */
    List<AlertCase> search(Search search, int limit);

    /** How many there are in each state. */
    Map<String, Long> countByState();

    /**
     * What a reader is looking for; null and empty stand for any.
     *
     * @param scope of these units one was told
     * @param unit was told, and is in the scope
     */
    record Search(
            Scope scope,
            @Nullable String unit,
            @Nullable String project,
            Set<State> states,
            @Nullable Cursor after) {}
}
