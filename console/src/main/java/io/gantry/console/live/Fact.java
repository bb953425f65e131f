package io.gantry.console.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the registry says that decides who may hear of what. */
sealed interface Fact {

    /** @param parent its superior, if it has one */
    record UnitPlaced(String code, @Nullable String parent) implements Fact {}

    /** @param units lead, responsible and field unit */
    record ProjectRegistered(String id, Set<String> units) implements Fact {}

    /** @param units responsible for one of the activities */
    record PlanSet(String projectId, Set<String> units) implements Fact {}
}
