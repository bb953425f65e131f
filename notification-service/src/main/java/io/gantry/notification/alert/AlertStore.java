package io.gantry.notification.alert;

import io.gantry.access.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where alerts are kept. */
interface AlertStore {

    /** Those of {@code ids} that are kept and of which a unit of {@code scope} was told, by id. */
    Map<UUID, AlertCase> find(Collection<UUID> ids, Scope scope);

    /** Alerts about these subjects that have come to the given episode or further. */
    List<AlertCase> ofSubjects(Map<SubjectKey, Integer> episodes);

    /**
     * Saves each alert, unless somebody else has changed it since it was read.
     *
     * @return whether all are saved; if not, those that are not are to be read and decided again
     */
    boolean save(Collection<AlertCase> changed);

    /** Alerts that something is to be done about by {@code now}, the longest due first. */
    List<AlertCase> due(Instant now, int limit);

    /**
     * Alerts whose last event lies in the future, for a clock was ahead, and whose next step is more than {@code pause}
     * away.
     */
    List<AlertCase> ahead(Instant now, Duration pause, int limit);

    /** Alerts that {@code search} is about, in its order. */
    List<AlertCase> search(AlertSearch search, int limit);

    /** How many there are in each state, by its code. */
    Map<String, Long> countByState();
}
